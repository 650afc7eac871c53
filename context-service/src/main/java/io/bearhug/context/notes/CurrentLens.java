package io.bearhug.context.notes;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.rules.RuleCompiler;
import io.bearhug.rules.RuleException;
import io.bearhug.rules.Vocabulary;
import io.bearhug.support.catalogue.LiveCatalogue;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** The lens of the catalogue in force. */
@ApplicationScoped
public class CurrentLens {

    private static final Logger LOG = Logger.getLogger(CurrentLens.class);
    private static final Duration LOADING = Duration.ofMillis(100);

    private final LiveCatalogue catalogue;
    private final RuleCompiler rules = RuleCompiler.forEvents();
    private volatile Lens lens = Lens.of(Catalogue.EMPTY, this::compile, this::compile);

    CurrentLens(LiveCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void onStart(@Observes @Priority(150) StartupEvent start) {
        warmUp();
        catalogue.onSwap(this::swapTo);
    }

    /** The lens to read by now. */
    public Lens current() {
        return lens;
    }

    /** Whether the published catalogue has been read. */
    public boolean isLoaded() {
        return catalogue.isLoaded();
    }

    /** The first rule takes long: its compiler is loaded now rather than when a catalogue arrives. */
    private void warmUp() {
        var unknown = compile("properties.category == \"none\"").holds(Map.of());
        LOG.debugf("rules are ready: %s", unknown);
    }

    /** Calls back once the published catalogue has been read. */
    public void whenLoaded(Runnable listener) {
        var _ = Multi.createFrom()
                .ticks()
                .every(LOADING)
                .onOverflow()
                .drop()
                .filter(_ -> isLoaded())
                .toUni()
                .subscribe()
                .with(_ -> listener.run());
    }

    private void swapTo(Catalogue next) {
        var made = Lens.of(next, this::compile, ofPeople(next));
        made.problems().forEach(it -> LOG.errorf("%s in %s: %s", it.definition(), next.version(), it.detail()));
        lens = made;
    }

    private static Condition.Compiler ofPeople(Catalogue catalogue) {
        var rules = RuleCompiler.forDecisions(Vocabulary.of(catalogue));
        return source -> compile(source, rules);
    }

    private Condition compile(String source) {
        return compile(source, rules);
    }

    private static Condition compile(String source, RuleCompiler rules) {
        try {
            var rule = rules.compile(source);
            return variables -> rule.test(variables).holds();
        } catch (RuleException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
