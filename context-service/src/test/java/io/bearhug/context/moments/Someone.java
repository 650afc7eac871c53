package io.bearhug.context.moments;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.view.Part;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person of the tests, with what they did and what is known of them. */
final class Someone {

    static final Duration A_DAY = Duration.ofDays(1);
    static final String ID = "p-1";

    private final Lens lens;
    private final Map<String, FragmentState> states = new LinkedHashMap<>();
    private final Map<String, Trait> traits = new HashMap<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private Instant firstSeen = Instant.parse("2024-01-01T00:00:00Z");

    Someone(Lens lens) {
        this.lens = lens;
    }

    /** A moment, its pattern written as in a catalogue, with ' for ". */
    static MomentDefinition moment(String id, String when, @Nullable Duration cooldown) {
        try {
            return new MomentDefinition(
                    id, Json.mapper().readValue(when.replace('\'', '"'), MomentDefinition.When.class), cooldown);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Recognised recognised(MomentDefinition definition, Lens lens) {
        return new Recognised(definition, Pattern.of(definition, lens).orElseThrow());
    }

    @CanIgnoreReturnValue
    Someone did(Event event) {
        states.compute(
                event.fragment(),
                (fragment, state) -> Fold.apply(state == null ? FragmentState.empty(fragment) : state, event, lens));
        return this;
    }

    @CanIgnoreReturnValue
    Someone did(String name, Instant at) {
        return did(name, at, Map.of());
    }

    @CanIgnoreReturnValue
    Someone did(String name, Instant at, Map<String, Object> properties) {
        return did(Facts.track(name + at, name, at).with(properties).event());
    }

    Someone livingIn(String zone, Instant since) {
        var said = Facts.track("zone" + since, "Came", since).event();
        return did(new Event(
                said.messageId(),
                said.type(),
                said.name(),
                said.identifiers(),
                said.fragment(),
                said.source(),
                said.trust(),
                said.receivedAt(),
                said.time(),
                said.channel(),
                zone,
                said.purposes(),
                said.properties(),
                said.traits(),
                said.context()));
    }

    Someone known(String trait, Object value, Instant at) {
        traits.put(trait, new Trait(value, Trait.Kind.STATED, "store", at, List.of(), null));
        return this;
    }

    Someone keeping(String id, @Nullable String relation, LocalDate date, Map<String, Object> lastGift) {
        occasions.removeIf(it -> it.id().equals(id));
        occasions.add(new Occasion(id, "gift", relation, date, lastGift, Map.of()));
        return this;
    }

    Someone firstSeen(Instant at) {
        firstSeen = at;
        return this;
    }

    Sight at(Instant now) {
        return at(now, ZoneOffset.UTC);
    }

    /** Of a house in another zone. */
    Sight at(Instant now, ZoneId house) {
        return Sight.of(subject(), lens, now, A_DAY, house);
    }

    View.Subject subject() {
        var name = new Claim("user_id", "u-1", Claim.Role.SELF, false).identifier();
        var person = new Person(
                ID,
                1,
                firstSeen,
                null,
                false,
                List.of(new Person.PersonIdentifier(
                        name.namespace(), name.value(), "store", firstSeen, firstSeen, true, false, 1)),
                List.of(),
                traits,
                List.of(),
                List.of(),
                occasions,
                List.of());
        return new View.Subject(
                List.of(), person, states.values().stream().map(Part::whole).toList(), List.of());
    }
}
