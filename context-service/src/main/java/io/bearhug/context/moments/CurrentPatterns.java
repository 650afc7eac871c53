package io.bearhug.context.moments;

import io.bearhug.context.notes.CurrentLens;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The patterns of the catalogue in force. */
@ApplicationScoped
class CurrentPatterns {

    private static final Logger LOG = Logger.getLogger(CurrentPatterns.class);

    private final CurrentLens lens;
    private volatile Patterns patterns;

    CurrentPatterns(CurrentLens lens) {
        this.lens = lens;
        this.patterns = Patterns.of(lens.current());
    }

    Patterns get() {
        var known = patterns;
        if (known.lens() == lens.current()) {
            return known;
        }
        var next = Patterns.of(lens.current());
        patterns = next;
        if (!next.meaningless().isEmpty()) {
            LOG.warnf(
                    "catalogue %s: moments that can never come: %s", next.lens().version(), next.meaningless());
        }
        return next;
    }
}
