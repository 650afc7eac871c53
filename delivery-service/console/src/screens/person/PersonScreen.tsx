import { Screen } from '../../parts/Screen';

export function PersonScreen() {
  return <Screen title="Person">{null}</Screen>;
}
