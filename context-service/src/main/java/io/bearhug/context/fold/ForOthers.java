package io.bearhug.context.fold;

import io.bearhug.context.gifts.Background;
import io.bearhug.context.gifts.Gifts;
import io.bearhug.context.notes.Address;
import io.bearhug.contracts.Corrected;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was for others, as far as one fragment knows by the time its notes age out: sums cannot be divided later. */
final class ForOthers {

    private ForOthers() {}

    /** Reads no note where nothing shows that anything was for others. */
    static Gifts among(Notes notes, FragmentState state) {
        var background = background(state);
        return notes.areUnsuspicious() && background.isSilent() ? Gifts.NONE : Gifts.among(notes, background);
    }

    private static Background background(FragmentState state) {
        var aged = state.aged();
        var values = new HashMap<String, Object>();
        state.told().traits().forEach((name, said) -> {
            if (said.value() != null) {
                values.put(name, said.value());
            }
        });
        return new Background(aged.purchases(), aged.things(), Address.prints(values), Set.of(), words(state));
    }

    private static Map<String, Boolean> words(FragmentState state) {
        var words = new HashMap<String, Boolean>();
        state.told().traits().forEach((name, said) -> {
            if (said.atOwnDoor() && name.startsWith(Corrected.EVENT)) {
                var id = name.substring(Corrected.EVENT.length());
                if (Corrected.GIFT.equals(said.value()) || Corrected.NOT_GIFT.equals(said.value())) {
                    words.put(id, Corrected.GIFT.equals(said.value()));
                }
            }
        });
        return words;
    }
}
