package io.bearhug.context.moments;

import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.view.View;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what has come true of a pattern, each once. What was said before is asked for only where there is something to say. */
@ApplicationScoped
class SayMoments {

    private final Claims claims;
    private final Announcements announcements;

    SayMoments(Claims claims, Announcements announcements) {
        this.claims = claims;
        this.announcements = announcements;
    }

    /**
     * What is left to do.
     *
     * @param settled whether everything that is true was said; if not, somebody else is about to say it, or was and is gone
     * @param next when to look again, empty for never
     */
    record Left(boolean settled, Optional<Instant> next) {

        private static final Left NOTHING = new Left(true, Optional.empty());
    }

    /** Looks, and says what is true. */
    Uni<Left> say(Recognised recognised, Sight sight, String fragment) {
        return switch (Progress.of(recognised, sight, Quiet.NEVER)) {
            case Progress.Nothing() -> Uni.createFrom().item(Left.NOTHING);
            case Progress.Waiting(var until) -> Uni.createFrom().item(new Left(true, Optional.of(until)));
            case Progress.True _ ->
                claims.said(recognised.definition().id(), subjects(sight.subject()))
                        .flatMap(quiet -> say(Progress.of(recognised, sight, quiet), recognised, sight, fragment));
        };
    }

    private Uni<Left> say(Progress progress, Recognised recognised, Sight sight, String fragment) {
        return switch (progress) {
            case Progress.Nothing() -> Uni.createFrom().item(Left.NOTHING);
            case Progress.Waiting(var until) -> Uni.createFrom().item(new Left(true, Optional.of(until)));
            case Progress.True(var matches, var next) ->
                sayAll(matches.stream()
                                .map(match -> Saying.of(recognised, match, sight.subject(), fragment))
                                .toList())
                        .map(settled -> new Left(settled, next));
        };
    }

    private Uni<Boolean> sayAll(List<Saying> sayings) {
        return Multi.createFrom()
                .iterable(sayings)
                .onItem()
                .transformToUniAndConcatenate(this::say)
                .collect()
                .asList()
                .map(said -> !said.contains(false));
    }

    /** If somebody else has the claim, their look decides; ours is taken again until theirs is confirmed or void. */
    private Uni<Boolean> say(Saying saying) {
        return claims.claim(saying.claim())
                .flatMap(ours -> ours
                        ? announcements
                                .say(saying.moment())
                                .chain(() -> claims.confirm(saying.claim()))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /** Everybody they were: what was said to one of two who turned out to be one was said to them. */
    private static Collection<String> subjects(View.Subject subject) {
        Set<String> subjects = new HashSet<>();
        var person = subject.person();
        if (person != null) {
            subjects.add(person.id());
            subjects.addAll(person.mergedFrom());
        }
        subject.parts().forEach(part -> subjects.add(part.state().fragment()));
        return subjects;
    }
}
