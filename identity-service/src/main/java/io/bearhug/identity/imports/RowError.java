package io.bearhug.identity.imports;

import io.bearhug.support.problem.Problem;
import java.util.List;

/**
 * What is wrong with a row. What the row says is not kept.
 *
 * @param row its number, from 1; names of columns and blank lines do not count
 * @param errors all of them
 */
public record RowError(long row, List<Problem.Fault> errors) {
    public RowError {
        errors = List.copyOf(errors);
    }
}
