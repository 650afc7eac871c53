package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What data are used for.
 *
 * @param id referenced by actions and traits
 * @param name for the console
 * @param says to the person, in one sentence
 * @param basis consent (needs a yes) or another ground (a no still counts)
 * @param keepFor how long what rests on it is kept
 * @param profiling whether it allows building a live context beyond the session
 */
public record PurposeDefinition(
        String id,
        @Nullable String name,
        @Nullable Text says,
        @Nullable Basis basis,
        @Nullable Period keepFor,
        @Nullable Boolean profiling) {

    /** Whether only an explicit yes allows it; the default. */
    public boolean needsConsent() {
        return basis == null || basis == Basis.CONSENT;
    }

    /** Legal ground of a purpose. */
    public enum Basis {
        @JsonProperty("consent")
        CONSENT,
        @JsonProperty("contract")
        CONTRACT,
        @JsonProperty("legitimateInterest")
        LEGITIMATE_INTEREST,
        @JsonProperty("legalObligation")
        LEGAL_OBLIGATION
    }
}
