import { Screen } from '../../parts/Screen';

export function DraftsScreen() {
  return <Screen title="Drafts">{null}</Screen>;
}
