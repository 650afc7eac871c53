package io.bearhug.benchmarks.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** {@link People#REGISTER}: up to two slips in a value and up to ten in a copy; a fifth of the persons live with relatives. */
final class Register {

    private static final List<String> MISTYPED = List.of(
            "given_name",
            "surname",
            "street_number",
            "address_1",
            "address_2",
            "suburb",
            "postcode",
            "date_of_birth",
            "soc_sec_id",
            "phone_number");
    private static final double RELATED = 0.2;
    private static final double TWIN = 0.1;
    private static final double NAMESAKE = 0.1;
    private static final int MOST_COPIES = 5;
    private static final int YOUNGEST = 2005;

    private final RandomGenerator dice;
    private final Lexicon givenNames;
    private final Lexicon surnames;
    private final Lexicon streets;
    private final Lexicon suburbs;
    private final Lexicon units;

    Register(RandomGenerator dice) {
        this.dice = dice;
        givenNames = Lexicon.of(700, 2, 0.8, dice);
        surnames = Lexicon.of(3000, 2, 0.9, dice);
        streets = Lexicon.of(4000, 3, 0.6, dice);
        suburbs = Lexicon.of(1500, 3, 0.6, dice);
        units = Lexicon.of(1500, 2, 0.6, dice);
    }

    List<Row> write(int records) {
        List<Row> rows = new ArrayList<>();
        Row previous = person(0);
        for (int person = 1; rows.size() < records; person++) {
            Row original = dice.nextDouble() < RELATED ? relative(person, previous) : person(person);
            rows.add(withGaps(original));
            int copies = 1 + Math.min(MOST_COPIES - 1, (int) Math.floor(-1.2 * Math.log(1 - dice.nextDouble())));
            for (int copy = 0; copy < copies; copy++) {
                rows.add(miscopied(withGaps(original)));
            }
            previous = original;
        }
        return rows;
    }

    private Row person(int number) {
        String suburb = suburbs.draw(dice);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rec_id", "");
        values.put("given_name", givenNames.draw(dice));
        values.put("surname", surnames.draw(dice));
        values.put("street_number", Integer.toString(1 + (int) Math.floor(-60 * Math.log(1 - dice.nextDouble()))));
        values.put("address_1", streets.draw(dice) + " " + (dice.nextBoolean() ? "street" : "place"));
        values.put("address_2", units.draw(dice) + " " + units.draw(dice));
        values.put("suburb", suburb);
        values.put("postcode", Integer.toString(2000 + Math.floorMod(suburb.hashCode(), 6000)));
        values.put("state", "nsw vic qld wa sa".split(" ", -1)[Math.floorMod(suburb.hashCode(), 5)]);
        LocalDate born = Dates.between(1915, YOUNGEST, dice);
        values.put("date_of_birth", born.format(DateTimeFormatter.BASIC_ISO_DATE));
        values.put("age", Integer.toString(YOUNGEST + 1 - born.getYear()));
        values.put("phone_number", "0" + (2 + dice.nextInt(7)) + " " + (10_000_000 + dice.nextInt(89_999_999)));
        values.put("soc_sec_id", Integer.toString(1_000_000 + dice.nextInt(8_999_999)));
        values.put(People.TRUTH, Integer.toString(number));
        return new Row(values);
    }

    private Row relative(int number, Row other) {
        Row person = person(number);
        for (String shared : List.of(
                "surname", "street_number", "address_1", "address_2", "suburb", "postcode", "state", "phone_number")) {
            person.with(shared, other.get(shared));
        }
        if (person.get("given_name").equals(other.get("given_name"))) {
            return person;
        } else if (dice.nextDouble() < TWIN) {
            person.with("date_of_birth", other.get("date_of_birth")).with("age", other.get("age"));
        } else if (dice.nextDouble() < NAMESAKE) {
            person.with("given_name", other.get("given_name"));
        }
        return person;
    }

    private Row withGaps(Row original) {
        return original.copy()
                .gap("given_name", 0.02, dice)
                .gap("surname", 0.01, dice)
                .gap("street_number", 0.05, dice)
                .gap("address_1", 0.03, dice)
                .gap("address_2", 0.15, dice)
                .gap("suburb", 0.01, dice)
                .gap("state", 0.05, dice)
                .gap("date_of_birth", 0.05, dice)
                .gap("age", 0.2, dice)
                .gap("phone_number", 0.1, dice)
                .gap("soc_sec_id", 0.02, dice);
    }

    private Row miscopied(Row row) {
        int slips = 1 + Math.min(9, (int) Math.floor(-3 * Math.log(1 - dice.nextDouble())));
        Map<String, Integer> done = new LinkedHashMap<>();
        for (int i = 0; i < slips; i++) {
            String column = MISTYPED.get(dice.nextInt(MISTYPED.size()));
            if (done.merge(column, 1, Integer::sum) <= 2) {
                row.slip(column, dice);
            }
        }
        if (dice.nextDouble() < 0.03) {
            row.exchange("given_name", "surname");
        }
        if (dice.nextDouble() < 0.05) {
            row.exchange("address_1", "address_2");
        }
        return row;
    }
}
