import { Screen } from '../../parts/Screen';

export function ActionsScreen() {
  return <Screen title="Actions">{null}</Screen>;
}
