package io.bearhug.identity.imports;

import java.util.List;

/**
 * What became of staged rows.
 *
 * @param accepted rows that became events
 * @param errors of those that did not
 */
public record WorkedOff(int accepted, List<RowError> errors) {
    public WorkedOff {
        errors = List.copyOf(errors);
    }
}
