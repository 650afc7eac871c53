import { Screen } from '../../parts/Screen';

export function LookupScreen() {
  return <Screen title="Lookup">{null}</Screen>;
}
