package io.bearhug.decision.recommendation;

import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.decision.situation.Deliberation;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What somebody bought for themselves. */
final class Owned {

    /** What was bought long before says little of what goes with it. */
    private static final int MOST = 50;

    private Owned() {}

    /** Newest first, as far as its item is known. */
    static List<Purchase> of(Deliberation mind) {
        return mind.situation().context().purchases().stream()
                .filter(it -> !it.gift() && it.item() != null)
                .sorted(Comparator.comparing(Purchase::at).reversed())
                .limit(MOST)
                .toList();
    }

    /** Its id. */
    static String id(Purchase purchase) {
        return Objects.requireNonNull(purchase.item(), "only purchases of an item are looked at");
    }
}
