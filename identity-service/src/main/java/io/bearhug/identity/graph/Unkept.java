package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Pair;

/**
 * A link that is not among the strongest, newest ones of one of its ends.
 *
 * @param by the end that has stronger or newer ones
 * @param link which
 */
public record Unkept(Identifier by, Pair link) {}
