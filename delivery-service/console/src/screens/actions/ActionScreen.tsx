import { Screen } from '../../parts/Screen';

export function ActionScreen() {
  return <Screen title="Action">{null}</Screen>;
}
