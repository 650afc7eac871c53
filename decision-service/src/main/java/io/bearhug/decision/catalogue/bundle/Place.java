package io.bearhug.decision.catalogue.bundle;

import org.jspecify.annotations.Nullable;

/**
 * Where something is written.
 *
 * @param file its name, if the text said so by a line {@code # file: NAME}
 * @param line in that file, else in the whole text, from 1
 * @param column from 1
 */
public record Place(@Nullable String file, int line, int column) {

    /** The beginning of a text. */
    public static final Place START = new Place(null, 1, 1);

    /** A place further on: in the same line if {@code lines} is 0, else in that column of a later one. */
    Place plus(int lines, int columns) {
        return lines == 0 ? new Place(file, line, column + columns) : new Place(file, line + lines, columns + 1);
    }
}
