package io.bearhug.context.view;

import io.bearhug.context.gifts.Gifts;
import io.bearhug.context.notes.Bought;
import io.bearhug.contracts.context.LiveContext.Purchase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What they bought. An order told twice, by the shop and by the browser, counts once. */
final class Purchases {

    private static final int MOST = 100;

    private Purchases() {}

    static List<Purchase> of(Merged merged) {
        Map<String, Bought> once = new LinkedHashMap<>();
        all(merged).sorted(Bought.NEWEST_FIRST).forEach(bought -> once.putIfAbsent(identity(bought), bought));
        return once.values().stream()
                .limit(MOST)
                .map(bought -> view(bought, merged.gifts()))
                .toList();
    }

    private static Stream<Bought> all(Merged merged) {
        return Stream.concat(
                merged.notes().stream().flatMap(placed -> Bought.by(placed.note(), false).stream()),
                merged.aged().stream().flatMap(aged -> aged.purchases().stream()));
    }

    private static String identity(Bought bought) {
        var line = bought.line();
        return bought.order() + "\n" + line.item() + "\n" + line.name();
    }

    private static Purchase view(Bought bought, Gifts gifts) {
        var line = bought.line();
        return new Purchase(
                line.order(),
                bought.messageId(),
                line.item(),
                line.name(),
                line.category(),
                line.brand(),
                bought.at(),
                gifts.isGift(bought),
                gifts.verdict(bought));
    }
}
