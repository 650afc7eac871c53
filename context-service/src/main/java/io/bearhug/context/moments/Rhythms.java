package io.bearhug.context.moments;

import io.bearhug.context.notes.Lens;
import io.bearhug.context.view.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalDouble;

/** When somebody is active and free. */
@FunctionalInterface
interface Rhythms {

    /** How far it must rest on what they did, from 0 to 1; below, it is people in general, which is nobody's day off. */
    double SURE = 0.25;

    /** As the view has them; who has no zone is thought to live in this one. */
    static Rhythms ofTheView(ZoneId otherwise) {
        return (kind, subject, lens, at) -> {
            var rhythm = View.of(subject, lens, at, otherwise).rhythm();
            return rhythm == null || rhythm.sure() < SURE ? OptionalDouble.empty() : OptionalDouble.of(kind.of(rhythm));
        };
    }

    /** How likely they are off, free or active at an instant; empty while too little is known of their rhythm. */
    OptionalDouble likelihood(FirstActivity.Kind kind, View.Subject subject, Lens lens, Instant at);
}
