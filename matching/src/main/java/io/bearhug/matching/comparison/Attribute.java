package io.bearhug.matching.comparison;

import io.bearhug.matching.comparison.Level.Kin;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is compared. Each attribute has its levels, best first, with what experience expects of a level before any record is seen: how often
 * two records of one person, and two relatives under one roof, show it. The first is where learning starts and what little data leaves unsaid.
 */
public enum Attribute {
    GIVEN_NAME(Level.named("same", 0.68, Kin.atLeast(0.04)), Levels.NAME),
    SURNAME(Level.named("same", 0.72, Kin.SHARED), Levels.SHARED_NAME),
    OTHER_NAMES(
            Level.named("all words", 0.50, Kin.atLeast(0.20)),
            List.of(
                    Level.plain("some words", 0.30, Kin.atLeast(0.20)),
                    Level.plain("no word", 0.20, Kin.atLeast(0.5)))),
    BIRTH_DATE(
            Level.named("same", 0.70, Kin.atLeast(0.03)),
            List.of(
                    Level.plain("one slip", 0.12, Kin.atLeast(0.01)),
                    Level.plain("close", 0.06, Kin.asStrangers()),
                    Level.plain("same year", 0.05, Kin.asStrangers()),
                    Level.plain("a year apart", 0.02, Kin.asStrangers()),
                    Level.plain("different", 0.04, Kin.asStrangers()),
                    Level.plain("a generation apart", 0.01, Kin.asStrangers()))),
    AGE(
            Level.plain("same", 0.75, Kin.asStrangers()),
            List.of(
                    Level.plain("two years apart", 0.12, Kin.asStrangers()),
                    Level.plain("different", 0.13, Kin.asStrangers()))),
    STREET(
            Level.named("same house", 0.55, Kin.SHARED),
            List.of(
                    Level.named("same street", 0.15, Kin.SHARED),
                    Level.plain("same number", 0.05, Kin.SHARED),
                    Level.plain("different", 0.25, Kin.SHARED))),
    LOCALITY(
            Level.named("same postcode", 0.55, Kin.SHARED),
            List.of(
                    Level.plain("similar postcode", 0.10, Kin.SHARED),
                    Level.named("same place", 0.10, Kin.SHARED),
                    Level.plain("same district", 0.08, Kin.SHARED),
                    Level.plain("same region", 0.05, Kin.SHARED),
                    Level.plain("different", 0.12, Kin.SHARED))),
    PHONE(
            Level.named("same", 0.65, Kin.SHARED),
            List.of(
                    Level.plain("one slip", 0.10, Kin.SHARED),
                    Level.plain("two slips", 0.03, Kin.SHARED),
                    Level.plain("different", 0.22, Kin.SHARED))),
    EMAIL(
            Level.named("same", 0.65, Kin.atLeast(0.05)),
            List.of(
                    Level.plain("one slip", 0.10, Kin.atLeast(0.02)),
                    Level.plain("similar", 0.10, Kin.atLeast(0.02)),
                    Level.plain("different", 0.15, Kin.asStrangers()))),
    NATIONAL_ID(
            Level.named("same", 0.80, Kin.asStrangers()),
            List.of(
                    Level.plain("one slip", 0.08, Kin.asStrangers()),
                    Level.plain("two slips", 0.04, Kin.asStrangers()),
                    Level.plain("different", 0.08, Kin.asStrangers()))),
    GENDER(Level.named("same", 0.97, Kin.asStrangers()), List.of(Level.plain("different", 0.03, Kin.asStrangers()))),
    OCCUPATION(
            Level.named("same", 0.70, Kin.atLeast(0.25)),
            List.of(
                    Level.plain("similar", 0.10, Kin.atLeast(0.05)),
                    Level.plain("different", 0.20, Kin.asStrangers()))),
    BIRTH_PLACE(
            Level.named("same", 0.75, Kin.SHARED),
            List.of(Level.plain("similar", 0.10, Kin.SHARED), Level.plain("different", 0.15, Kin.SHARED)));

    @SuppressWarnings("ImmutableEnumChecker") // Made by Stream.toList, which nobody can change.
    private final List<Level> levels;

    Attribute(Level best, List<Level> rest) {
        this.levels = Stream.concat(Stream.of(best), rest.stream()).toList();
    }

    /** Where the attribute stands in the rows of numbers kept by attribute. */
    @SuppressWarnings("EnumOrdinal") // Rows live as long as the process; what is stored names attributes.
    public int position() {
        return ordinal();
    }

    /** Its levels, best first. */
    public List<Level> levels() {
        return levels;
    }

    /** Levels that several attributes have. */
    private static final class Levels {

        static final List<Level> NAME = below(Kin.atLeast(0.01), Kin.asStrangers());
        static final List<Level> SHARED_NAME = below(Kin.SHARED, Kin.SHARED);

        private static List<Level> below(Kin slip, Kin kin) {
            return List.of(
                    Level.plain("one slip", 0.12, slip),
                    Level.plain("among the other names", 0.03, kin),
                    Level.plain("known variant", 0.02, kin),
                    Level.plain("short form", 0.03, kin),
                    Level.plain("similar", 0.04, kin),
                    Level.plain("different", 0.06, kin));
        }
    }
}
