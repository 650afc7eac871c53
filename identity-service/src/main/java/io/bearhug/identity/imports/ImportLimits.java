package io.bearhug.identity.imports;

import java.time.Duration;

/**
 * Bounds of imports.
 *
 * @param bytes longest file
 * @param rowBytes longest row
 * @param open imports that are not over, at most
 * @param errors rows of which it is kept what is wrong, per import; further ones are counted
 * @param keep how long an import that is over can be looked at
 * @param idle how long one waits for further rows
 */
public record ImportLimits(long bytes, int rowBytes, int open, int errors, Duration keep, Duration idle) {}
