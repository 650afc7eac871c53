package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;
import java.util.List;

/** Compares records of one table; safe for use by several threads. */
public final class Comparer {

    private static final Attribute[] ATTRIBUTES = Attribute.values();

    private final List<PersonRecord> records;
    private final Comparison[] comparisons;
    /** By attribute and level, then by record; empty where rarity does not count. */
    private final byte[][][] rarities;

    /** A comparer of these records that knows these variants of names. */
    public Comparer(List<PersonRecord> records, NameVariants variants) {
        this.records = List.copyOf(records);
        this.comparisons = comparisons(variants);
        this.rarities = rarities();
    }

    /** The levels and rarities of a pair. */
    public Vector compare(int first, int second) {
        byte[] values = new byte[2 * ATTRIBUTES.length];
        PersonRecord a = records.get(first);
        PersonRecord b = records.get(second);
        for (int attribute = 0; attribute < ATTRIBUTES.length; attribute++) {
            int level = comparisons[attribute].level(a, b);
            values[attribute] = (byte) level;
            values[ATTRIBUTES.length + attribute] = level < 0 ? 0 : rarity(rarities[attribute][level], first, second);
        }
        return new Vector(values);
    }

    /** That of the commoner value, where the level allows for two. */
    private static byte rarity(byte[] byRecord, int first, int second) {
        return byRecord.length == 0 ? 0 : (byte) Math.max(byRecord[first], byRecord[second]);
    }

    /** The records compared. */
    public List<PersonRecord> records() {
        return records;
    }

    private byte[][][] rarities() {
        byte[][][] all = new byte[ATTRIBUTES.length][][];
        for (Attribute attribute : ATTRIBUTES) {
            Comparison comparison = comparisons[attribute.position()];
            List<Level> levels = attribute.levels();
            byte[][] byLevel = new byte[levels.size()][];
            for (int position = 0; position < byLevel.length; position++) {
                int level = position;
                byLevel[level] = levels.get(level).byTerm()
                        ? TermFrequencies.rarities(records, record -> comparison.term(record, level))
                        : new byte[0];
            }
            all[attribute.position()] = byLevel;
        }
        return all;
    }

    private static Comparison[] comparisons(NameVariants variants) {
        Comparison[] all = new Comparison[ATTRIBUTES.length];
        for (Attribute attribute : ATTRIBUTES) {
            all[attribute.position()] = comparison(attribute, variants);
        }
        return all;
    }

    private static Comparison comparison(Attribute attribute, NameVariants variants) {
        return switch (attribute) {
            case GIVEN_NAME -> NameComparison.ofGivenNames(variants);
            case SURNAME -> NameComparison.ofSurnames();
            case OTHER_NAMES -> new OtherNamesComparison();
            case BIRTH_DATE -> new BirthDateComparison();
            case AGE -> new AgeComparison();
            case STREET -> new StreetComparison();
            case LOCALITY -> new LocalityComparison();
            case PHONE -> new CodeComparison(PersonRecord::phone);
            case EMAIL -> new EmailComparison();
            case NATIONAL_ID -> new CodeComparison(PersonRecord::nationalId);
            case GENDER -> new GenderComparison();
            case OCCUPATION -> new TextComparison(PersonRecord::occupation);
            case BIRTH_PLACE -> new TextComparison(PersonRecord::birthPlace);
        };
    }
}
