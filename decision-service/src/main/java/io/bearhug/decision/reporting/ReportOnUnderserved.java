package io.bearhug.decision.reporting;

import static io.bearhug.decision.reporting.Lives.whom;

import io.bearhug.decision.reporting.FactStore.Whom;
import io.bearhug.decision.reporting.UnderservedReport.Item;
import io.bearhug.decision.reporting.UnderservedReport.Page;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For whom we had nothing, and why. */
@ApplicationScoped
public class ReportOnUnderserved {

    /** People looked at for one page; a page may be short, and the next one goes on. */
    private static final int LOOKED_AT = 2_000;

    private static final int REASONS = 3;

    private final Readings readings = new Readings();
    private final Lives lives;
    private final FactStore store;
    private final Clock clock;

    ReportOnUnderserved(Lives lives, FactStore store, Clock clock) {
        this.lives = lives;
        this.store = store;
        this.clock = clock;
    }

    /**
     * In this time. Pages after the first say of the time what the first one said, if they are asked for the same time.
     *
     * @param after cursor of the page of people before, null for the first page
     * @param limit people on a page at most
     */
    public Uni<UnderservedReport> in(Span span, @Nullable String after, int limit) {
        return figures(span, after == null)
                .chain(figures -> page(span, after, limit).map(figures::with));
    }

    /** All that is said of the time as a whole; it takes going through everybody. */
    private Uni<UnderservedReport> figures(Span span, boolean begins) {
        var begun = begins ? Optional.<UnderservedReport>empty() : readings.of(span, clock.instant());
        return begun.map(it -> Uni.createFrom().item(it)).orElseGet(() -> made(span));
    }

    private Uni<UnderservedReport> made(Span span) {
        var underserved = new Underserved(span);
        return lives.each(whom(null, span), underserved::add)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(all -> underserved.report(lives.words(all)))
                .invoke(report -> readings.begin(span, report, clock.instant()));
    }

    private Uni<Page> page(Span span, @Nullable String after, int limit) {
        return page(whom(null, span).after(after), new Found(new ArrayList<>(), limit), 0)
                .chain(it -> store.personIds(it.people().stream()
                                .map(life -> life.facts().decisionId())
                                .toList())
                        .map(ids -> new Page(items(it.people(), ids), it.next())));
    }

    /** People of a page as they are found. */
    private record Found(List<Life> people, int limit) {

        /** Takes whoever belongs to it; the first person that finds no room any more is where the next page begins after the one before. */
        @Nullable
        String take(List<Facts> facts, Span span) {
            String before = null;
            for (var one : facts) {
                if (people.size() == limit) {
                    return before == null ? people.getLast().facts().person() : before;
                }
                var life = Life.of(one, span);
                if (life.isUnderserved()) {
                    people.add(life);
                }
                before = one.person();
            }
            return null;
        }
    }

    private record Part(List<Life> people, @Nullable String next) {}

    private Uni<Part> page(Whom whom, Found found, int before) {
        return store.people(whom).emitOn(Infrastructure.getDefaultWorkerPool()).chain(people -> {
            var next = found.take(people, whom.span());
            if (next != null || people.size() < whom.most()) {
                return Uni.createFrom().item(new Part(found.people(), next));
            }
            var last = Lives.last(people);
            return before + people.size() >= LOOKED_AT
                    ? Uni.createFrom().item(new Part(found.people(), last))
                    : page(whom.after(last), found, before + people.size());
        });
    }

    private static List<Item> items(List<Life> people, Map<String, String> ids) {
        return people.stream()
                .map(life -> new Item(
                        ids.get(life.facts().decisionId()),
                        life.facts().decisionId(),
                        life.openNeeds(),
                        Stages.why(life.stages(), REASONS)))
                .toList();
    }
}
