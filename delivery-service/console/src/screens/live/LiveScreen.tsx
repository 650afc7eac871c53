import { Screen } from '../../parts/Screen';

export function LiveScreen() {
  return <Screen title="Live">{null}</Screen>;
}
