package io.bearhug.benchmarks.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** {@link People#HISTORY}: nicknames, titles, dates rounded to the year, several homes, brothers, sons named after fathers, gaps. */
final class History {

    private static final double RELATED = 0.25;
    private static final double NAMESAKE = 0.25;
    private static final double NICKNAME = 0.12;
    private static final double ROUNDED = 0.3;
    private static final double MEAN_RECORDS = 9;
    private static final int MOST_RECORDS = 40;

    private final RandomGenerator dice;
    private final Lexicon givenNames;
    private final Lexicon nicknames;
    private final Lexicon surnames;
    private final Lexicon places;
    private final Lexicon occupations;

    History(RandomGenerator dice) {
        this.dice = dice;
        givenNames = Lexicon.of(400, 2, 1.1, dice);
        nicknames = Lexicon.of(400, 1, 0, dice);
        surnames = Lexicon.of(4000, 2, 0.8, dice);
        places = Lexicon.of(300, 2, 0.9, dice);
        occupations = Lexicon.of(150, 3, 1.1, dice);
    }

    List<Row> write(int records) {
        List<Row> rows = new ArrayList<>();
        Person previous = person(0);
        for (int number = 1; rows.size() < records; number++) {
            Person person = dice.nextDouble() < RELATED ? relative(number, previous) : person(number);
            int copies = 1 + (int) Math.min(MOST_RECORDS - 1, -MEAN_RECORDS * Math.log(1 - dice.nextDouble()));
            for (int copy = 0; copy < copies; copy++) {
                rows.add(recorded(person));
            }
            previous = person;
        }
        return rows;
    }

    private Person person(int number) {
        LocalDate born = Dates.between(1600, 1960, dice);
        return new Person(
                number,
                givenNames.draw(dice),
                dice.nextDouble() < 0.5 ? givenNames.draw(dice) : "",
                surnames.draw(dice),
                dice.nextDouble() < 0.1 ? (1 + dice.nextInt(9)) + "th baronet" : "",
                dice.nextDouble() < ROUNDED ? born.withDayOfYear(1) : born,
                places.draw(dice),
                area(),
                dice.nextDouble() < 0.8 ? "male" : "female",
                occupations.draw(dice));
    }

    private Person relative(int number, Person other) {
        Person own = person(number);
        boolean son = dice.nextDouble() < NAMESAKE;
        return new Person(
                number,
                son ? other.given : own.given,
                own.middle,
                other.surname,
                other.title.isEmpty() ? "" : own.title,
                son ? other.born.plusDays(7000 + dice.nextInt(6000)) : other.born.plusDays(400 + dice.nextInt(4000)),
                other.place,
                other.area,
                son ? other.gender : own.gender,
                dice.nextDouble() < 0.4 ? other.occupation : own.occupation);
    }

    private Row recorded(Person person) {
        String given = person.given;
        if (dice.nextDouble() < NICKNAME) {
            given = dice.nextInt(3) == 0 && given.length() > 3 ? given.substring(0, 3) : nickname(given);
        }
        String surname = person.surname;
        given = dice.nextDouble() < 0.08 ? Slip.in(given, dice) : given;
        surname = dice.nextDouble() < 0.10 ? Slip.in(surname, dice) : surname;
        boolean exchanged = dice.nextDouble() < 0.03;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("full_name", full(person, exchanged ? surname : given, exchanged ? given : surname));
        values.put("first_and_surname", exchanged ? surname + " " + given : given + " " + surname);
        values.put("dob", date(person).toString());
        values.put("birth_place", dice.nextDouble() < 0.05 ? places.draw(dice) : person.place);
        values.put("postcode_fake", postcode(person));
        values.put("gender", person.gender);
        values.put("occupation", dice.nextDouble() < 0.06 ? occupations.draw(dice) : person.occupation);
        values.put(People.TRUTH, Integer.toString(person.number));
        return new Row(values)
                .gap("full_name", 0.03, dice)
                .gap("first_and_surname", 0.03, dice)
                .gap("dob", 0.12, dice)
                .gap("birth_place", 0.15, dice)
                .gap("postcode_fake", 0.15, dice)
                .gap("gender", 0.2, dice)
                .gap("occupation", 0.25, dice);
    }

    private String full(Person person, String given, String surname) {
        String middle = dice.nextDouble() < 0.6 ? person.middle : "";
        String title = dice.nextDouble() < 0.6 ? person.title : "";
        String name = String.join(" ", given, middle, surname).replace("  ", " ");
        return title.isEmpty() ? name : "sir " + name + ", " + title;
    }

    /** Each name has one nickname, the same for everybody. */
    private String nickname(String given) {
        return nicknames
                .words()
                .get(Math.floorMod(given.hashCode(), nicknames.words().size()));
    }

    private LocalDate date(Person person) {
        double roll = dice.nextDouble();
        if (roll < 0.12) {
            return Dates.mistaken(person.born, dice);
        }
        return roll < 0.2 ? person.born.withDayOfYear(1) : person.born;
    }

    private String area() {
        return "" + letter() + letter() + (1 + dice.nextInt(29)) + " " + dice.nextInt(10) + letter() + letter();
    }

    /** The same, another house nearby, the district only, or somewhere else. */
    private String postcode(Person person) {
        String area = person.area;
        double roll = dice.nextDouble();
        if (roll < 0.55) {
            return area;
        } else if (roll < 0.75) {
            return area.substring(0, area.length() - 2) + letter() + letter();
        }
        return roll < 0.93 ? area.substring(0, area.length() - 3) + dice.nextInt(10) + letter() + letter() : area();
    }

    private char letter() {
        return (char) ('a' + dice.nextInt(20));
    }

    /** Somebody, as they were in truth. */
    private record Person(
            int number,
            String given,
            String middle,
            String surname,
            String title,
            LocalDate born,
            String place,
            String area,
            String gender,
            String occupation) {}
}
