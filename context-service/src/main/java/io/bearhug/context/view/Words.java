package io.bearhug.context.view;

import io.bearhug.context.fold.Said;
import io.bearhug.context.fold.Told;
import java.util.List;

/**
 * What was stated on the parts of a person, and by whom. What browsers say counts where it was said on a device that is theirs by more
 * than a browser's word; elsewhere it waits for identity-service to believe it.
 *
 * @param told everything that counts
 * @param theirs the part of it they said on devices of their own
 */
record Words(Told told, Told theirs) {

    static Words of(List<Part> parts) {
        var told = parts.stream()
                .map(part -> part.state().told().within(part.slice()))
                .reduce(Told.NOTHING, Told::and);
        var theirs = claims(parts, false);
        return new Words(told.with(theirs).elseBy(claims(parts, true)), theirs);
    }

    /** Whether it is the person's own word: at their own door or on a device of theirs. */
    boolean isTheirOwn(String trait, Said said) {
        return said.atOwnDoor() || said.equals(theirs.traits().get(trait));
    }

    private static Told claims(List<Part> parts, boolean claimed) {
        return parts.stream()
                .flatMap(part -> part.state().told().within(part.slice()).claims().entrySet().stream())
                .flatMap(said -> parts.stream()
                        .filter(part -> part.state().fragment().equals(said.getKey()))
                        .map(Part::slice)
                        .filter(slice -> slice.claimed() == claimed)
                        .map(slice -> said.getValue().within(slice)))
                .reduce(Told.NOTHING, Told::and);
    }
}
