import { Screen } from '../../parts/Screen';

export function DeliveryScreen() {
  return <Screen title="Delivery">{null}</Screen>;
}
