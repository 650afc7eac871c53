package io.bearhug.context.notes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.contracts.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of where an order goes. */
class ParcelTest {

    private static final Map<String, Object> TO =
            Map.of("name", "Jo", "street", "Lindenstraße 7", "city", "Berlin", "postcode", "10969", "country", "DE");

    @Test
    void oneDoorHasOnePrintHoweverItIsSpelt() {
        var print = Address.print(TO);
        assertThat(print).hasValueSatisfying(it -> assertThat(it).hasSize(5));
        for (var spelt : List.of(
                Map.of("street", "LINDENSTR. 7", "postalCode", "10969"),
                Map.of("street", "Lindenstrasse", "houseNumber", 7, "postal_code", 10969, "name", "Al"))) {
            assertThat(Address.print(spelt)).isEqualTo(print);
        }
        assertThat(Address.print(Map.of("street", "Lindenstraße 9", "postcode", "10969")))
                .isNotEqualTo(print);
    }

    @Test
    void whatLeadsToNoDoorHasNone() {
        for (var nowhere :
                new Object[] {"Lindenstraße 7", Map.of("city", "Berlin"), Map.of("street", "x"), List.of()}) {
            assertThat(Address.print(nowhere)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void noAddressIsKept() throws JsonProcessingException {
        var event = Facts.track("m1", Note.ORDER, Facts.NOW)
                .with(Map.of("order_id", "o-1", "category", "toys", "shipping_address", TO, "billing_address", TO))
                .event();
        var note = Catalogues.lens(Catalogues.SHOP).note(event).orElseThrow();
        var stored = Json.mapper().writeValueAsString(note);
        assertThat(stored).doesNotContain("Linden", "10969", "Jo", "Berlin").contains("\"country\":\"DE\"");
        assertThat(note.parcel())
                .isEqualTo(new Parcel(false, false, false, Address.print(TO).orElseThrow()));
        assertThat(Json.mapper().readValue(stored, Note.class)).isEqualTo(note);
    }

    @Test
    void whatWasStoredBeforeThereWerePrintsIsReadAndLosesItsAddress() throws JsonProcessingException {
        var note = Json.mapper().readValue("""
                {"messageId": "m1", "kind": "Order Completed", "type": "track", "at": "2026-01-01T00:00:00Z", "source": "shop",
                 "gift": true, "lines": [{"order": "o-1", "category": "toys"}],
                 "properties": {"gift_wrap": true, "shipping_address": {"street": "Lindenstraße 7", "postcode": "10969"}},
                 "reading": {"signals": [], "satisfies": [], "touches": [], "steps": []}}
                """, Note.class);
        assertThat(note.gift()).isTrue();
        assertThat(note.parcel())
                .isEqualTo(new Parcel(true, false, false, Address.print(TO).orElseThrow()));
        assertThat(note.properties()).containsEntry("shipping_address", Map.of());
    }

    @Test
    void anOldGiftOfWhichNothingElseIsKnownIsOneStill() throws JsonProcessingException {
        var note = Json.mapper().readValue("""
                {"messageId": "m1", "kind": "Order Completed", "type": "track", "at": "2026-01-01T00:00:00Z", "source": "shop",
                 "gift": true, "lines": [{"order": "o-1"}], "reading": {"signals": [], "satisfies": [], "touches": [], "steps": []}}
                """, Note.class);
        assertThat(note.gift()).isTrue();
        assertThat(note.parcel()).isNull();
        var bought = Json.mapper().readValue("""
                {"messageId": "m1", "at": "2026-01-01T00:00:00Z", "gift": true, "line": {"item": "sku-1"}}
                """, Bought.class);
        assertThat(bought).isEqualTo(new Bought("m1", note.at(), true, bought.line(), null));
    }
}
