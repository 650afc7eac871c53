import { Screen } from '../../parts/Screen';

export function DraftScreen() {
  return <Screen title="Draft">{null}</Screen>;
}
