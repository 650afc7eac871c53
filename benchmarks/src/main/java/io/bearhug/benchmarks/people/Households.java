package io.bearhug.benchmarks.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** {@link People#HOUSEHOLDS}: two to five people with one surname, address and telephone; twins, equal names, a shared mailbox now and then. */
final class Households {

    private static final List<String> MISTYPED =
            List.of("first_name", "surname", "street", "city", "email", "dob", "postcode");
    private static final double TWINS = 0.06;
    private static final double NAMESAKES = 0.06;

    private final RandomGenerator dice;
    private final Lexicon givenNames;
    private final Lexicon surnames;
    private final Lexicon streets;
    private final Lexicon cities;

    Households(RandomGenerator dice) {
        this.dice = dice;
        givenNames = Lexicon.of(500, 2, 0.9, dice);
        surnames = Lexicon.of(4000, 2, 1.0, dice);
        streets = Lexicon.of(3000, 3, 0.5, dice);
        cities = Lexicon.of(200, 2, 0.9, dice);
    }

    List<Row> write(int records) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        while (rows.size() < records) {
            Row first = person(number++);
            record(first, rows);
            for (int more = dice.nextInt(5); more > 0; more--) {
                record(relative(first, number++), rows);
            }
        }
        return rows;
    }

    private Row person(int number) {
        String given = givenNames.draw(dice);
        String surname = surnames.draw(dice);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("first_name", given);
        values.put("surname", surname);
        values.put("dob", Dates.between(1935, 2015, dice).toString());
        values.put("street", (1 + dice.nextInt(120)) + " " + streets.draw(dice) + " road");
        values.put("city", cities.draw(dice));
        values.put("postcode", Integer.toString(10_000 + dice.nextInt(89_999)));
        values.put("phone", "+49 30 " + (1_000_000 + dice.nextInt(8_999_999)));
        values.put("email", email(given, surname));
        values.put(People.TRUTH, Integer.toString(number));
        return new Row(values);
    }

    private Row relative(Row first, int number) {
        Row person = person(number);
        for (String shared : List.of("surname", "street", "city", "postcode", "phone")) {
            person.with(shared, first.get(shared));
        }
        double roll = dice.nextDouble();
        if (roll < TWINS && !person.get("first_name").equals(first.get("first_name"))) {
            person.with("dob", first.get("dob"));
        } else if (roll < TWINS + NAMESAKES) {
            person.with("first_name", first.get("first_name"));
            person.with(
                    "dob",
                    LocalDate.parse(first.get("dob"))
                            .minusDays(8000 + dice.nextInt(4000))
                            .toString());
        }
        boolean sharedMail = dice.nextDouble() < 0.1;
        return person.with(
                "email", sharedMail ? first.get("email") : email(person.get("first_name"), person.get("surname")));
    }

    private String email(String given, String surname) {
        return given + "." + surname + dice.nextInt(100) + "@" + cities.draw(dice) + ".example";
    }

    private void record(Row person, List<Row> rows) {
        int copies = dice.nextInt(3) == 0 ? 1 : 1 + dice.nextInt(4);
        for (int copy = 0; copy < copies; copy++) {
            Row row = person.copy()
                    .gap("first_name", 0.03, dice)
                    .gap("dob", 0.2, dice)
                    .gap("street", 0.15, dice)
                    .gap("city", 0.1, dice)
                    .gap("postcode", 0.15, dice)
                    .gap("phone", 0.3, dice)
                    .gap("email", 0.3, dice);
            for (int slips = dice.nextInt(3); slips > 0; slips--) {
                row.slip(MISTYPED.get(dice.nextInt(MISTYPED.size())), dice);
            }
            rows.add(row);
        }
    }
}
