package io.bearhug.context.notes;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.AffinityDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.EventPattern;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.catalogue.NeedDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of the catalogue, compiled for reading events: which needs an event speaks for or satisfies, which tastes it
 * touches, which steps of moments it takes. Immutable.
 */
public final class Lens {

    /** What an event says about taste where a definition lists no weights: looking, choosing, buying. */
    private static final Map<String, Double> USUAL_WEIGHTS = Map.of(
            "Product Viewed",
            1.0,
            "Product Clicked",
            0.5,
            "Product Added",
            2.0,
            "Product Added to Wishlist",
            2.0,
            Note.ORDER,
            4.0);

    private final Catalogue catalogue;
    private final Condition.Compiler compiler;
    private final Condition.Compiler ofPeople;
    private final Map<String, Condition> audiences = new HashMap<>();
    private final Map<String, List<Pattern<Reading.Signal>>> signals = new HashMap<>();
    private final Map<String, List<Pattern<String>>> satisfiers = new HashMap<>();
    private final Map<String, List<Pattern<String>>> steps = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A condition that did not compile; the definition is read as if that part of it were not there.
     *
     * @param definition kind and id
     * @param detail what is wrong
     */
    public record Problem(String definition, String detail) {}

    private record Pattern<T>(Condition condition, T means) {}

    private Lens(Catalogue catalogue, Condition.Compiler compiler, Condition.Compiler ofPeople) {
        this.catalogue = catalogue;
        this.compiler = compiler;
        this.ofPeople = ofPeople;
    }

    /** The need that an action serves, as far as the catalogue knows. */
    public Optional<String> needOf(String action) {
        return Optional.ofNullable(catalogue.actions().get(action)).map(ActionDefinition::serves);
    }

    /**
     * Compiles a catalogue.
     *
     * @param compiler of conditions over an event
     * @param ofPeople of conditions over what is going on with somebody
     */
    public static Lens of(Catalogue catalogue, Condition.Compiler compiler, Condition.Compiler ofPeople) {
        var lens = new Lens(catalogue, compiler, ofPeople);
        catalogue.needs().values().forEach(lens::add);
        catalogue.moments().values().forEach(lens::add);
        return lens;
    }

    /** The catalogue it reads by. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Its catalogue's version. */
    public String version() {
        return catalogue.version();
    }

    /** For whom a moment is: a condition over what is going on with them. */
    public Condition audience(String moment) {
        return audiences.getOrDefault(moment, Condition.ALWAYS);
    }

    /** Names of events that touch a taste. */
    public Set<String> touching(String attribute) {
        var affinity = catalogue.affinities().get(attribute);
        return affinity == null ? Set.of() : Set.copyOf(weights(affinity).keySet());
    }

    /** What could not be compiled. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The note of an event; empty for calls that tell something but are nothing the person did. */
    public Optional<Note> note(Event event) {
        return Note.isNoted(event) ? Optional.of(inShort(read(Note.of(event)))) : Optional.empty();
    }

    /** The same note read by this catalogue, as far as it still can be. */
    public Note read(Note note) {
        var properties = note.properties();
        return properties == null ? note : note.with(reading(note, properties));
    }

    private static Note inShort(Note note) {
        return note.withProperties(new Properties(note.properties() == null ? Map.of() : note.properties()).inShort());
    }

    private Reading reading(Note note, Map<String, Object> properties) {
        var variables = variables(note, properties);
        return new Reading(
                matching(signals, note, variables),
                matching(satisfiers, note, variables),
                touches(note, new Properties(properties)),
                matching(steps, note, variables));
    }

    private static <T> List<T> matching(
            Map<String, List<Pattern<T>>> patterns, Note note, Map<String, Object> variables) {
        var found = new ArrayList<T>();
        for (var pattern : patterns.getOrDefault(note.kind(), List.of())) {
            if (pattern.condition().holds(variables)) {
                found.add(pattern.means());
            }
        }
        return found;
    }

    private List<Reading.Touch> touches(Note note, Properties properties) {
        var found = new ArrayList<Reading.Touch>();
        for (var affinity : catalogue.affinities().values()) {
            var weight = weight(affinity, note.kind());
            if (weight != null) {
                properties
                        .valuesOf(affinity.property())
                        .forEach(value -> found.add(new Reading.Touch(affinity.property(), value, weight)));
            }
        }
        return found;
    }

    private static @Nullable Double weight(AffinityDefinition affinity, String kind) {
        return weights(affinity).get(kind);
    }

    private static Map<String, Double> weights(AffinityDefinition affinity) {
        return affinity.weight().isEmpty() ? USUAL_WEIGHTS : affinity.weight();
    }

    private static Map<String, Object> variables(Note note, Map<String, Object> properties) {
        var event = new LinkedHashMap<String, Object>();
        event.put("name", note.kind());
        event.put("type", note.type().name().toLowerCase(java.util.Locale.ROOT));
        event.put("time", note.at());
        event.put("source", note.source());
        if (note.channel() != null) {
            event.put("channel", note.channel());
        }
        return Map.of("event", event, "properties", properties);
    }

    private void add(NeedDefinition need) {
        var definition = "need " + need.id();
        for (var signal : need.signals()) {
            put(signals, definition, signal.event(), signal.where(), new Reading.Signal(need.id(), signal.weight()));
        }
        EventPattern end = need.satisfiedBy();
        if (end != null) {
            put(satisfiers, definition, end.event(), end.where(), need.id());
        }
    }

    private void add(MomentDefinition moment) {
        var counted = moment.when().count();
        if (counted != null) {
            put(steps, "moment " + moment.id(), counted, moment.when().where(), Reading.step(moment.id(), 0));
        }
        var who = moment.when().who();
        if (who != null) {
            audiences.put(moment.id(), audience(moment.id(), who));
        }
        int index = 0;
        for (var step : moment.when().sequence()) {
            var event = step.event() != null ? step.event() : step.absence();
            if (event != null) {
                put(steps, "moment " + moment.id(), event, step.where(), Reading.step(moment.id(), index));
            }
            index++;
        }
    }

    /** A condition that cannot be read is for nobody. */
    private Condition audience(String moment, String who) {
        try {
            return ofPeople.compile(who);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("moment " + moment, String.valueOf(e.getMessage())));
            return _ -> false;
        }
    }

    private <T> void put(
            Map<String, List<Pattern<T>>> patterns, String definition, String event, @Nullable String where, T means) {
        try {
            var condition = where == null || where.isBlank() ? Condition.ALWAYS : compiler.compile(where);
            patterns.computeIfAbsent(event, _ -> new ArrayList<>()).add(new Pattern<>(condition, means));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(definition, String.valueOf(e.getMessage())));
        }
    }
}
