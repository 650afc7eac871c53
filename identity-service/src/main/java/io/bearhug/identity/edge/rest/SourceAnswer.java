package io.bearhug.identity.edge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.SourceKey;
import io.bearhug.identity.sources.SourceRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as answered.
 *
 * @param id stable id
 * @param name for humans
 * @param trust how far it is believed
 * @param origins web origins whose pages may send
 * @param enabled whether it may send at present
 * @param rate how much it may send, absent for the usual rate
 * @param keys what may be known about its write keys, newest first; where one source is asked for
 */
record SourceAnswer(
        String id,
        String name,
        Trust trust,
        List<String> origins,
        boolean enabled,
        @Nullable SourceRate rate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SourceKey> keys) {

    SourceAnswer {
        origins = Lists.copy(origins);
    }

    static SourceAnswer of(Source source) {
        return of(source, null);
    }

    static SourceAnswer of(Source source, @Nullable List<SourceKey> keys) {
        return new SourceAnswer(
                source.id(), source.name(), source.trust(), source.origins(), source.enabled(), source.rate(), keys);
    }
}
