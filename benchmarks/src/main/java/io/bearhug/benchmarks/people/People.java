package io.bearhug.benchmarks.people;

import io.bearhug.benchmarks.CsvTable;
import java.util.List;
import java.util.SplittableRandom;

/** A kind of made-up people. */
public enum People {
    /** An administrative register in which every record was copied by hand one to five times. */
    REGISTER,
    /** Persons of past centuries, some ten records each, from sources that agree on little. */
    HISTORY,
    /** Families who share name, house and telephone, each person recorded once or a few times. */
    HOUSEHOLDS;

    /** The column that holds the truth. */
    public static final String TRUTH = "person";

    /** A table of exactly this many records, the same for the same seed. */
    public CsvTable table(int records, long seed) {
        List<Row> rows = write(records, seed);
        return new CsvTable(
                rows.getFirst().columns(), rows.stream().map(Row::texts).toList());
    }

    private List<Row> write(int records, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Row> rows =
                switch (this) {
                    case REGISTER -> new Register(dice).write(records);
                    case HISTORY -> new History(dice).write(records);
                    case HOUSEHOLDS -> new Households(dice).write(records);
                };
        return rows.subList(0, records);
    }
}
