import { Screen } from '../../parts/Screen';

export function SearchScreen() {
  return <Screen title="Search">{null}</Screen>;
}
