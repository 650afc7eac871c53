package io.bearhug.context.moments;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody is looked at because of events that no moment is about. */
class PatternsTest {

    private static final Patterns SHOP = Patterns.of(Catalogues.lens(Catalogues.SHOP));

    @Test
    void eventsWakeTheMomentsTheyAreAbout() {
        var woken = SHOP.after(Map.of(
                "anonymous_id:looking", Set.of("Product Viewed", "Page Viewed"),
                "anonymous_id:hesitating", Set.of("Product Viewed", "Shipping Compared"),
                "anonymous_id:choosing", Set.of("Product Added")));

        assertThat(woken)
                .isEqualTo(Map.of(
                        "anonymous_id:hesitating",
                        Set.of("hesitating"),
                        "anonymous_id:choosing",
                        Set.of("hesitating")));
    }
}
