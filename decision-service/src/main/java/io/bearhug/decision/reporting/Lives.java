package io.bearhug.decision.reporting;

import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.reporting.FactStore.Whom;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through people's lives, some at a time, as far as a report looks. */
@ApplicationScoped
public class Lives {

    /** People whose facts are read at once. */
    private static final int AT_ONCE = 50;

    private final FactStore store;
    private final int most;

    Lives(FactStore store, DecisionConfig config) {
        this.store = store;
        this.most = config.reports().people();
    }

    /**
     * Shows them to somebody, one after the other.
     *
     * @return whether these were all; else they are a fair sample
     */
    public Uni<Boolean> each(Whom whom, Consumer<Life> reader) {
        return some(whom, reader, 0);
    }

    /** The usual way to go through them. */
    public static Whom whom(@Nullable Boolean heldOut, Span span) {
        return Whom.of(heldOut, span, AT_ONCE);
    }

    private Uni<Boolean> some(Whom whom, Consumer<Life> reader, int before) {
        if (before >= most) {
            return Uni.createFrom().item(false);
        }
        return store.people(whom)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(people -> people.forEach(facts -> reader.accept(Life.of(facts, whom.span()))))
                .chain(people -> people.size() < whom.most()
                        ? Uni.createFrom().item(true)
                        : some(whom.after(last(people)), reader, before + people.size()));
    }

    static String last(List<Facts> people) {
        return people.getLast().person();
    }

    /** What is said of a report that does not look at everybody. */
    @Nullable
    public String words(boolean all) {
        return all
                ? null
                : String.format(
                        Locale.ROOT, "Of so many people that a sample was looked at: %,d of each group at most.", most);
    }
}
