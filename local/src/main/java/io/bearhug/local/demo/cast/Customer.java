package io.bearhug.local.demo.cast;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A human with an account at the shop.
 *
 * @param name what friends call them
 * @param userId of the account
 * @param email of the account
 * @param timezone where they live: it is about noon there, so that nobody is asleep in a story that is not about sleep
 * @param house whom they deal with
 */
public record Customer(String name, String userId, String email, String timezone, House house) {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int NOON = 12;
    private static final int WESTERNMOST = -12;
    private static final int EASTERNMOST = 14;
    private static final int HOURS_A_DAY = 24;

    static Customer named(String name, House house) {
        String word = House.fresh(name.toLowerCase(Locale.ROOT));
        return new Customer(
                name, word, word + "@example.org", zone(house.clock().now(), NOON), house);
    }

    /** Zones of this family name the hours to go back to UTC, so their sign is the other way round; they go from −12 to +14. */
    private static String zone(Instant now, int hour) {
        int ahead = hour - now.atZone(ZoneOffset.UTC).getHour();
        int hoursAhead = ahead < WESTERNMOST ? ahead + HOURS_A_DAY : ahead > EASTERNMOST ? ahead - HOURS_A_DAY : ahead;
        return "Etc/GMT" + (hoursAhead > 0 ? "-" : "+") + Math.abs(hoursAhead);
    }

    /** Comes by on a channel, on a device we have not seen. */
    public Visit visits(Channel channel) {
        return visits(channel, House.fresh("device"));
    }

    /** Comes by on a channel, on a device others may use too. */
    public Visit visits(Channel channel, String device) {
        return new Visit(this, channel, device, false, Duration.ZERO);
    }

    /** Signs in once, agrees to recommendations, and is known from then on, also to those who only hear of it. */
    Customer introduced() {
        visits(Channel.STORE).signsIn().agreesTo(House.RECOMMENDATIONS);
        Patience.until(name + " is known", SOON, () -> person().isPresent() && consentTo(House.RECOMMENDATIONS));
        Patience.until(name + " is understood", SOON, this::isUnderstood);
        return this;
    }

    private boolean isUnderstood() {
        JsonNode context = context();
        return context.path("personId").asText().equals(personId())
                && context.path("consents")
                        .valueStream()
                        .anyMatch(consent -> consent.path("purpose").asText().equals(House.RECOMMENDATIONS)
                                && consent.path("granted").asBoolean());
    }

    /** Whether the control group has them. */
    boolean isLeftAlone() {
        Map<String, Object> question = Map.of(
                "requestId", House.fresh("r"),
                "identifiers", identifiers(),
                "channel", "web",
                "placements", List.of("home-hero"),
                "mode", "simulate");
        return house.door()
                .post(house.program("channel"), "/v1/decisions", question)
                .mustBe(200)
                .json()
                .at("/group/holdout")
                .asBoolean();
    }

    /** The account, as APIs name it. */
    public List<Map<String, String>> identifiers() {
        return List.of(Map.of("namespace", "user_id", "value", userId));
    }

    /** What the suite knows about who they are. */
    public Optional<JsonNode> person() {
        return house.person("user_id", userId);
    }

    /** The id the suite gave them. */
    public String personId() {
        return person().orElseThrow().path("id").asText();
    }

    /** What the suite sees going on with them. */
    public JsonNode context() {
        return house.contextOf(identifiers());
    }

    /** Whether what is going on with them holds a trait; what a browser told counts when it is known whose it is. */
    public boolean hasTold(String trait) {
        return context().at("/profile/traits").has(trait);
    }

    /** Whether the newest word on record about a purpose, for all channels, is a yes. */
    public boolean consentTo(String purpose) {
        return person().stream()
                .flatMap(person -> person.path("consents").valueStream())
                .filter(consent -> consent.path("purpose").asText().equals(purpose))
                .reduce((older, newer) ->
                        newer.path("at").asText().compareTo(older.path("at").asText()) >= 0 ? newer : older)
                .map(consent -> consent.path("granted").asBoolean())
                .orElse(false);
    }

    /** What lies in their mailbox from us. */
    public List<Mail> mails() {
        return house.mailsTo(email);
    }

    /** The first mail from us, once it is there. */
    public Mail awaitMail(Duration atMost) {
        return Patience.find("a mail to " + name, atMost, () -> mails().stream().findFirst());
    }

    /** What was decided for them, newest first. */
    public List<JsonNode> decisions() {
        return house.door()
                .get(house.colleague("admin"), "/v1/decisions?person=" + personId())
                .mustBe(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    /** How much they have heard from us, what was done for them, and what is left. */
    public JsonNode contactState() {
        return house.door()
                .get(house.colleague("admin"), "/v1/persons/" + personId() + "/contact-state")
                .mustBe(200)
                .json();
    }

    /** The same, living where it is this hour now. */
    public Customer livingWhereItIs(int hour) {
        return new Customer(name, userId, email, zone(house.clock().now(), hour), house);
    }

    /** What delivery planned, sent or skipped for them. */
    public List<JsonNode> deliveries() {
        return house.door()
                .get(house.colleague("admin"), "/v1/deliveries?person=" + personId())
                .mustBe(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
