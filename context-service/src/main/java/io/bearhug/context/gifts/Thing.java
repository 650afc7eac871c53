package io.bearhug.context.gifts;

import io.bearhug.context.notes.Note;
import io.bearhug.context.notes.Reading;
import java.util.Set;
import java.util.stream.Collectors;

/** A value of an attribute, by name. */
public final class Thing {

    private Thing() {}

    /** Its name. */
    public static String of(String attribute, String value) {
        return attribute + "=" + value;
    }

    static String of(Reading.Touch touch) {
        return of(touch.attribute(), touch.value());
    }

    static String attribute(String thing) {
        return thing.substring(0, thing.indexOf('='));
    }

    /** What a note is about. */
    static Set<String> of(Note note) {
        return note.reading().touches().stream().map(Thing::of).collect(Collectors.toSet());
    }
}
