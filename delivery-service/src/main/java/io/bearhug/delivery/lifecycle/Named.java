package io.bearhug.delivery.lifecycle;

import java.util.Arrays;
import java.util.function.Function;

/** Finds a constant of a closed list by the text it is stored as. */
final class Named {

    private Named() {}

    static <E extends Enum<E>> E find(E[] constants, Function<E, String> text, String wanted) {
        return Arrays.stream(constants)
                .filter(constant -> text.apply(constant).equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("stored text is always one of the closed list: " + wanted));
    }
}
