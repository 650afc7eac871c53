package io.bearhug.identity.facts;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.Trust;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about people other than the one it is about: what was stated ({@value #RELATION}, {@value #OCCASION}), whom an order
 * was for, and with whom somebody shares an address.
 */
final class Others {

    static final String RELATION = "Relation Stated";
    static final String OCCASION = "Occasion Stated";
    static final String ORDER = "Order Completed";

    private static final int MAX_MESSAGE = 1_000;
    private static final String GIFT = "gift";
    private static final Pattern ID = Pattern.compile("[ro]-[0-9a-f-]{36}");
    private static final Set<String> TELLING = Set.of(RELATION, OCCASION, ORDER);
    private static final Set<String> SHARED_BY_HOUSEHOLDS = Set.of("postal_address", "caller_id");

    private final Event event;
    private final Identifier on;
    private final Properties told;
    private final List<RelationFact> facts = new ArrayList<>();

    private Others(Event event, Identifier on) {
        this.event = event;
        this.on = on;
        this.told = new Properties(event.properties());
    }

    /** Whether an event is of those that can tell of others; most are not. */
    static boolean mayTell(Event event) {
        return (event.type() == Event.Type.TRACK && TELLING.contains(String.valueOf(event.name())))
                || event.identifiers().stream().anyMatch(Others::isShared);
    }

    private static boolean isShared(Claim claim) {
        return claim.role() == Claim.Role.HOUSEHOLD || SHARED_BY_HOUSEHOLDS.contains(claim.namespace());
    }

    /** Everything it says; the same event always says the same. */
    static List<RelationFact> of(Event event, Identifier on) {
        Others others = new Others(event, on);
        others.read();
        return others.facts;
    }

    private void read() {
        if (event.type() != Event.Type.GROUP) {
            event.identifiers().forEach(this::household);
        }
        if (event.type() == Event.Type.TRACK) {
            switch (event.name()) {
                case RELATION -> relation();
                case OCCASION -> occasion();
                case ORDER -> order();
                case null, default -> {}
            }
        }
    }

    private void household(Claim claim) {
        boolean own = claim.role() == Claim.Role.SELF && SHARED_BY_HOUSEHOLDS.contains(claim.namespace());
        if (own || claim.role() == Claim.Role.HOUSEHOLD) {
            String how = own ? claim.namespace() : event.trust() == Trust.SERVER ? "told" : "claimed";
            facts.add(new RelationFact(
                    on,
                    RelationFact.id("h", claim.identifier().key()),
                    RelationFact.HOUSEHOLD + how,
                    Properties.of(claim.identifier()),
                    own ? Trait.Kind.OBSERVED : Trait.Kind.STATED,
                    Times.hour(event.time()),
                    Times.hour(event.time()),
                    event.source(),
                    event.messageId()));
        }
    }

    private void relation() {
        Optional<String> kind = told.word("kind");
        String whom = whom(told.text("name"), told.inside("address"), kind);
        if (told.isTrue("ended")) {
            end(told.text("id").orElse(whom));
        } else if (!whom.isEmpty()) {
            kind.ifPresent(it -> add(whom, RelationFact.KIND, it, Trait.Kind.STATED));
            told.text("name").ifPresent(it -> add(whom, RelationFact.NAME, it, Trait.Kind.STATED));
            told.date("birthDate")
                    .ifPresent(it -> add(whom, RelationFact.BIRTH_DATE, it.toString(), Trait.Kind.STATED));
            told.word("sex").ifPresent(it -> add(whom, RelationFact.SEX, it, Trait.Kind.STATED));
            address(whom, told.inside("address"), Trait.Kind.STATED);
            contacts(whom, Trait.Kind.STATED);
        }
    }

    private void occasion() {
        String kind = told.word("kind").orElse("");
        String whom = whom(told.text("name"), new Properties(Map.of()), told.word("relation"));
        Optional<LocalDate> date = told.date("date");
        String field = RelationFact.OCCASION + kind;
        if (told.isTrue("ended")) {
            end(told.text("id").orElse(RelationFact.occasionId(whom, field)));
        } else if (!kind.isEmpty() && date.isPresent()) {
            told.word("relation").ifPresent(it -> add(whom, RelationFact.KIND, it, Trait.Kind.STATED));
            told.text("name").ifPresent(it -> add(whom, RelationFact.NAME, it, Trait.Kind.STATED));
            contacts(whom, Trait.Kind.STATED);
            Map<String, Object> gift = told.inside("lastGift").flat();
            Map<String, Object> address = told.inside("address").flat();
            occasion(whom, field, kind, date.get(), gift, address, Trait.Kind.STATED);
        }
    }

    /** A parcel to somebody of another name is for them; that it is a gift, wrapping, a card or a named recipient says. */
    private void order() {
        Properties to = told.inside("shipping_address");
        boolean isGift = told.isTrue("gift_wrap")
                || told.text("gift_message").isPresent()
                || !recipients().isEmpty();
        Optional<String> name = to.text("name");
        if (!isGift && name.isEmpty()) {
            return;
        }
        String whom = whom(name, to, Optional.empty());
        if (!whom.isEmpty()) {
            add(whom, RelationFact.KIND, "recipient", Trait.Kind.OBSERVED);
            name.ifPresent(it -> add(whom, RelationFact.NAME, it, Trait.Kind.OBSERVED));
            address(whom, to, Trait.Kind.OBSERVED);
            contacts(whom, Trait.Kind.OBSERVED);
        }
        if (isGift) {
            if (!whom.isEmpty()) {
                add(whom, RelationFact.GIFT, true, Trait.Kind.OBSERVED);
            }
            String field = RelationFact.OCCASION + GIFT + ":" + day();
            occasion(whom, field, GIFT, day(), gift(), to.flat(), Trait.Kind.OBSERVED);
        }
    }

    /** What was given: the first product, all their ids, and the words on the card. */
    private Map<String, Object> gift() {
        Map<String, Object> gift = new LinkedHashMap<>();
        List<Properties> products = told.list("products");
        Properties first = products.isEmpty() ? told : products.getFirst();
        first.text("name").ifPresent(it -> gift.put("name", it));
        first.text("category").ifPresent(it -> gift.put("category", it));
        id(first).ifPresent(it -> gift.put("id", it));
        List<String> all =
                products.stream().map(Others::id).flatMap(Optional::stream).toList();
        if (all.size() > 1) {
            gift.put("items", all);
        }
        told.text("order_id").ifPresent(it -> gift.put("order", it));
        told.text("gift_message", MAX_MESSAGE).ifPresent(it -> gift.put("message", it));
        return gift;
    }

    private static Optional<String> id(Properties product) {
        return product.text("product_id").or(() -> product.text("sku"));
    }

    /** Whom it is about: by name, else by where they can be reached, else by where they live, else by what they are. */
    private String whom(Optional<String> name, Properties address, Optional<String> kind) {
        return told.text("id")
                .filter(id -> id.startsWith("r-") && ID.matcher(id).matches())
                .or(() -> name.map(it -> RelationFact.id("r", "name:" + Names.normal(it))))
                .or(() -> recipients().stream().findFirst().map(it -> RelationFact.id("r", "contact:" + it.key())))
                .or(() -> place(address).map(it -> RelationFact.id("r", "address:" + it)))
                .or(() -> kind.map(it -> RelationFact.id("r", "kind:" + it.toLowerCase(Locale.ROOT))))
                .orElse("");
    }

    private static Optional<String> place(Properties address) {
        return address.text("street")
                .map(street -> Names.normal(street + " "
                        + address.text("postcode")
                                .or(() -> address.text("city"))
                                .orElse("")));
    }

    private List<Identifier> recipients() {
        return event.identifiers().stream()
                .filter(claim -> claim.role() == Claim.Role.RECIPIENT)
                .map(Claim::identifier)
                .distinct()
                .toList();
    }

    private void contacts(String whom, Trait.Kind kind) {
        if (!whom.isEmpty()) {
            recipients()
                    .forEach(name -> add(
                            whom, RelationFact.CONTACT + RelationFact.id("c", name.key()), Properties.of(name), kind));
        }
    }

    private void address(String whom, Properties address, Trait.Kind kind) {
        Map<String, Object> flat = address.flat();
        flat.remove("name");
        if (!flat.isEmpty()) {
            add(whom, RelationFact.ADDRESS, flat, kind);
        }
    }

    private void occasion(
            String whom,
            String field,
            String kind,
            LocalDate date,
            Map<String, Object> gift,
            Map<String, Object> address,
            Trait.Kind how) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("kind", kind);
        value.put("date", date.toString());
        value.put("lastGift", gift);
        value.put("address", address);
        add(whom, field, value, how);
    }

    private void end(String id) {
        if (ID.matcher(id).matches()) {
            add("", RelationFact.ENDED + id, true, Trait.Kind.STATED);
        }
    }

    private void add(String whom, String field, Object value, Trait.Kind kind) {
        Instant at = Times.exact(event.time());
        facts.add(new RelationFact(on, whom, field, value, kind, at, at, event.source(), event.messageId()));
    }

    /** The day as the person had it. */
    private LocalDate day() {
        return LocalDate.ofInstant(event.time(), zone(event.timezone()));
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
