package io.bearhug.decision.whatif;

import io.bearhug.decision.catalogue.CompiledCatalogue;

/**
 * The catalogue by which decisions are taken again.
 *
 * @param name such as {@code draft spring} or {@code v12}
 * @param compiled catalogue
 */
public record Subject(String name, CompiledCatalogue compiled) {}
