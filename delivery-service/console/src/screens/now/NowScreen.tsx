import { Screen } from '../../parts/Screen';

export function NowScreen() {
  return <Screen title="Now">{null}</Screen>;
}
