import { Screen } from '../../parts/Screen';

export function WhyScreen() {
  return <Screen title="Why">{null}</Screen>;
}
