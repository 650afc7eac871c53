package io.bearhug.decision.whatif;

import io.bearhug.contracts.Json;
import io.bearhug.contracts.Lists;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.whatif.Figures.Example;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Simulations and evaluations, for people to look at. */
@ApplicationScoped
public class ShowRuns {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Runs runs;
    private final CurrentCatalogue catalogue;

    ShowRuns(Runs runs, CurrentCatalogue catalogue) {
        this.runs = runs;
        this.catalogue = catalogue;
    }

    /**
     * A simulation.
     *
     * @param id of it
     * @param subject the draft or version
     * @param state where it stands
     * @param done decisions so far
     * @param of so many
     * @param startedAt when it was asked for
     * @param problem why it failed
     * @param figures once it is done
     * @param examples of decisions that came out otherwise
     */
    public record Shown(
            String id,
            String subject,
            Run.State state,
            int done,
            int of,
            Instant startedAt,
            @Nullable String problem,
            @Nullable Figures figures,
            List<Example> examples) {
        public Shown {
            examples = Lists.copy(examples);
        }

        /** One that has just begun. */
        public static Shown of(Run run) {
            return of(run, null, List.of());
        }

        private static Shown of(Run run, @Nullable Figures figures, List<Example> examples) {
            return new Shown(
                    run.id(),
                    run.subject(),
                    run.state(),
                    run.done(),
                    run.of(),
                    run.startedAt(),
                    run.problem(),
                    figures,
                    examples);
        }
    }

    /**
     * One of many, without what came of it.
     *
     * @param id of it
     * @param subject the draft or version
     * @param state where it stands
     * @param done decisions so far
     * @param of so many
     * @param startedAt when it was asked for
     */
    public record Listed(String id, String subject, Run.State state, int done, int of, Instant startedAt) {
        private static Listed of(Run run) {
            return new Listed(run.id(), run.subject(), run.state(), run.done(), run.of(), run.startedAt());
        }
    }

    /**
     * A page of simulations or evaluations.
     *
     * @param items newest first
     * @param next cursor of the next page, null if this is the last
     */
    public record Some(List<Listed> items, @Nullable String next) {
        public Some {
            items = Lists.copy(items);
        }
    }

    /**
     * The newest simulations or evaluations.
     *
     * @param after cursor of the page before; what was never given out begins at the beginning
     */
    public Uni<Some> newest(Run.Kind kind, @Nullable String after, int limit) {
        var cursor = after == null || !ID.matcher(after).matches() ? null : after;
        return runs.newest(kind, cursor, limit + 1).map(found -> some(found, limit));
    }

    private static Some some(List<Run> found, int limit) {
        var items = found.stream().limit(limit).map(Listed::of).toList();
        return new Some(items, found.size() <= limit ? null : items.getLast().id());
    }

    /**
     * A page of people with nothing.
     *
     * @param items in the order they were found
     * @param next cursor of the next page, null if this is the last
     */
    public record People(
            List<Runs.WithNothing> items, @Nullable String next) {
        public People {
            items = Lists.copy(items);
        }
    }

    /**
     * A simulation.
     *
     * @param all with what it says by sensitive traits
     */
    public Uni<Optional<Shown>> simulation(String id, boolean all) {
        return find(Run.Kind.SIMULATION, id)
                .chain(found -> found.map(run -> with(run, all).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Shown> with(Run run, boolean all) {
        var result = run.result();
        if (result == null) {
            return Uni.createFrom().item(Shown.of(run));
        }
        var figures = Json.mapper().convertValue(result, Figures.class);
        return runs.examples(run.id())
                .map(examples -> Shown.of(run, all ? figures : figures.without(this::isSensitive), examples));
    }

    private boolean isSensitive(String trait) {
        return Simulation.isSensitive(catalogue.current().catalogue(), trait);
    }

    /**
     * An evaluation.
     *
     * @param state running, done, refused, failed or interrupted
     * @param result once it is done or refused
     */
    public record Judgement(
            String id,
            String subject,
            String state,
            int done,
            int of,
            Instant startedAt,
            @Nullable String problem,
            @Nullable Evaluated result) {

        /** As it stands. */
        public static Judgement of(Run run) {
            var result = run.result() == null ? null : Json.mapper().convertValue(run.result(), Evaluated.class);
            var word = run.state().name().toLowerCase(Locale.ROOT);
            return new Judgement(
                    run.id(),
                    run.subject(),
                    result != null && result.refused() ? "refused" : word,
                    run.done(),
                    run.of(),
                    run.startedAt(),
                    run.problem(),
                    result);
        }
    }

    /** An evaluation. */
    public Uni<Optional<Judgement>> evaluation(String id) {
        return find(Run.Kind.EVALUATION, id).map(found -> found.map(Judgement::of));
    }

    /** People to whom nothing would have been said; empty if there is no such simulation. */
    public Uni<Optional<People>> withNothing(String id, int after, int limit) {
        return find(Run.Kind.SIMULATION, id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : runs.withNothing(id, after, limit + 1).map(it -> Optional.of(page(it, limit))));
    }

    /** What was never given out as an id is nobody's. */
    private Uni<Optional<Run>> find(Run.Kind kind, String id) {
        return ID.matcher(id).matches() ? runs.find(kind, id) : Uni.createFrom().item(Optional.empty());
    }

    private static People page(List<Runs.WithNothing> found, int limit) {
        return found.size() <= limit
                ? new People(found, null)
                : new People(
                        found.subList(0, limit),
                        Integer.toString(found.get(limit - 1).number()));
    }
}
