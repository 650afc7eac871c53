package io.bearhug.decision.catalogue;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * An action with its rules ready to be evaluated; a rule that was not written is null.
 *
 * @param definition as published
 * @param eligibility may they have it?
 * @param applicability does it make sense now?
 * @param suitability is it in their interest?
 * @param items which items it may recommend
 * @param success which events are its success
 */
public record CompiledAction(
        ActionDefinition definition,
        @Nullable Rule eligibility,
        @Nullable Rule applicability,
        @Nullable Rule suitability,
        @Nullable Rule items,
        @Nullable Rule success) {}
