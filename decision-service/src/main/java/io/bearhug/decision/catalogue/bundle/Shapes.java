package io.bearhug.decision.catalogue.bundle;

import io.bearhug.decision.catalogue.bundle.Shape.Amount;
import io.bearhug.decision.catalogue.bundle.Shape.Condition;
import io.bearhug.decision.catalogue.bundle.Shape.Fields;
import io.bearhug.decision.catalogue.bundle.Shape.ListOf;
import io.bearhug.decision.catalogue.bundle.Shape.MapOf;
import io.bearhug.decision.catalogue.bundle.Shape.Reference;
import io.bearhug.decision.catalogue.bundle.Shape.Value;
import io.bearhug.decision.catalogue.bundle.Shape.Word;
import io.bearhug.decision.catalogue.bundle.Shape.Words;
import java.util.List;
import java.util.Map;

/** The form of a bundle: every field there is. The JSON Schema for editors is made of this. */
final class Shapes {

    static final List<String> CHANNELS =
            List.of("web", "app", "email", "push", "sms", "chat", "call", "store", "webhook");
    static final List<String> FORMS =
            List.of("tile", "banner", "list", "line", "mail", "push", "sms", "chat", "script");
    static final List<String> BLOCKS = List.of(
            "headline",
            "text",
            "image",
            "items",
            "item",
            "question",
            "order",
            "address",
            "reason",
            "button",
            "feedback",
            "content");
    static final List<String> KINDS =
            List.of("offer", "message", "question", "reminder", "recommendation", "service", "gesture", "handover");

    private static final Shape CHANNEL = new Word(CHANNELS);
    private static final Shape FORM = new Word(FORMS);
    private static final Shape CLASS = Word.of("transactional", "service", "marketing");
    private static final Shape WORDS = new Words();
    private static final Shape NUMBER = new Amount(false, null, null);
    private static final Shape NOT_NEGATIVE = new Amount(false, 0.0, null);
    private static final Shape SHARE = new Amount(false, 0.0, 1.0);
    private static final Shape COUNT = new Amount(true, 1.0, null);
    private static final Shape ON_EVENT = new Condition(Shape.Language.EVENT);
    private static final Shape ON_PERSON = new Condition(Shape.Language.DECISION);
    private static final Shape ON_ITEM = new Condition(Shape.Language.ITEM);

    private static final Shape BLOCK = Fields.of("block")
            .needs("type", new Word(BLOCKS))
            .with("text", WORDS)
            .with("url", Value.TEXT)
            .with("alt", WORDS)
            .with("item", Value.TEXT)
            .with("ref", Value.TEXT)
            .with("addressFrom", Value.TEXT);

    private static final Shape PATTERN = Fields.of("event pattern")
            .needs("event", Value.TEXT)
            .with("where", ON_EVENT)
            .with("within", Value.DURATION);

    private static final Shape CAP = Fields.of("cap")
            .needs("max", new Amount(true, 0.0, null))
            .needs("per", Value.DURATION)
            .with("class", CLASS)
            .with("channel", CHANNEL)
            .with("purpose", new Reference(Section.PURPOSES));

    /** A whole bundle. */
    static final Fields BUNDLE = bundle();

    private Shapes() {}

    private static Fields bundle() {
        var bundle = Fields.of("bundle");
        for (var section : Section.values()) {
            bundle = bundle.with(section.key(), new ListOf(of(section)));
        }
        return bundle.with("items", Fields.of("items").with("source", Value.TEXT))
                .with("voice", voice())
                .with("policies", policies())
                .with("namespaces", new MapOf(Value.ANYTHING))
                .with("remove", remove());
    }

    private static Fields remove() {
        var remove = Fields.of("remove");
        for (var section : Section.values()) {
            remove = remove.with(section.key(), new ListOf(Value.TEXT));
        }
        return remove;
    }

    static Fields of(Section section) {
        return switch (section) {
            case PURPOSES -> purpose();
            case TRAITS -> trait();
            case AFFINITIES -> affinity();
            case NEEDS -> need();
            case MOMENTS -> moment();
            case PLACEMENTS -> placement();
            case QUESTIONS -> question();
            case ACTIONS -> action();
            case EXPERIMENTS -> experiment();
        };
    }

    private static Fields purpose() {
        return Fields.of("purpose")
                .needs("id", Value.TEXT)
                .with("name", Value.TEXT)
                .with("says", WORDS)
                .with("basis", Word.of("consent", "contract", "legitimateInterest", "legalObligation"))
                .with("keepFor", Value.PERIOD)
                .with("profiling", Value.TRUTH);
    }

    private static Fields trait() {
        return Fields.of("trait")
                .needs("id", Value.TEXT)
                .with("type", Word.of("string", "number", "integer", "boolean", "date", "timestamp", "list"))
                .with("default", Value.ANYTHING)
                .with("purposes", new ListOf(new Reference(Section.PURPOSES)))
                .with("mention", Word.of("freely", "whenAsked", "never"))
                .with("sensitive", Value.TRUTH);
    }

    private static Fields affinity() {
        return Fields.of("affinity")
                .needs("property", Value.TEXT)
                .with("weight", new MapOf(NUMBER))
                .with("halfLife", Value.DURATION);
    }

    private static Fields need() {
        var signal = Fields.of("signal")
                .needs("event", Value.TEXT)
                .with("where", ON_EVENT)
                .needs("weight", NUMBER);
        return Fields.of("need")
                .needs("id", Value.TEXT)
                .with("name", WORDS)
                .with("signals", new ListOf(signal))
                .with("halfLife", Value.DURATION)
                .with("satisfiedBy", PATTERN)
                .with("lapsesAfter", Value.DURATION);
    }

    private static Fields moment() {
        return Fields.of("moment").needs("id", Value.TEXT).needs("when", when()).with("cooldown", Value.DURATION);
    }

    private static Fields when() {
        var step = Fields.of("step")
                .with("event", Value.TEXT)
                .with("times", COUNT)
                .with("absence", Value.TEXT)
                .with("for", Value.DURATION)
                .with("where", ON_EVENT);
        return Fields.of("pattern")
                .with("sequence", new ListOf(step))
                .with("within", Value.DURATION)
                .with("count", Value.TEXT)
                .with("times", COUNT)
                .with("where", ON_EVENT)
                .with("need", new Reference(Section.NEEDS))
                .with("affinity", new Reference(Section.AFFINITIES))
                .with("trouble", SHARE)
                .with("above", NUMBER)
                .with("occasion", Value.TEXT)
                .with("before", Value.PERIOD)
                .with("rhythm", Value.TEXT)
                .with("after", Value.TEXT)
                .with("likelihood", SHARE)
                .with("every", Value.DURATION)
                .with("trait", Value.TEXT)
                .with("at", Value.INSTANT)
                .with("who", ON_PERSON);
    }

    private static Fields placement() {
        return Fields.of("placement")
                .needs("id", Value.TEXT)
                .needs("channel", CHANNEL)
                .with("accepts", new ListOf(FORM))
                .with("neutral", Fields.of("content").needs("blocks", new ListOf(BLOCK)));
    }

    private static Fields question() {
        return Fields.of("question")
                .needs("id", Value.TEXT)
                .needs("trait", Value.TEXT)
                .needs("text", WORDS)
                .with("answers", new ListOf(Value.ANYTHING))
                .with("type", Word.of("choice", "number", "range", "text"))
                .with("askAgainAfter", Value.DURATION);
    }

    private static Fields action() {
        return Fields.of("action")
                .needs("id", Value.TEXT)
                .with("name", WORDS)
                .with("kind", new Word(KINDS))
                .with("class", CLASS)
                .with("purpose", new Reference(Section.PURPOSES))
                .with("serves", new Reference(Section.NEEDS))
                .with("eligibility", ON_PERSON)
                .with("applicability", ON_PERSON)
                .with("suitability", ON_PERSON)
                .with("on", new ListOf(new Reference(Section.MOMENTS)))
                .with("after", after())
                .with("asks", new Reference(Section.QUESTIONS))
                .with("success", PATTERN)
                .with("value", value())
                .with("cost", NOT_NEGATIVE)
                .with("expected", Fields.of("expected").with("success", SHARE).with("trust", NOT_NEGATIVE))
                .with("lever", lever())
                .with("caps", new ListOf(CAP))
                .with("cooldown", new MapOf(Value.DURATION))
                .with("excludes", new ListOf(new Reference(Section.ACTIONS)))
                .with("valid", Fields.of("validity").with("from", Value.INSTANT).with("until", Value.INSTANT))
                .with("explore", Value.TRUTH)
                .with("recommend", recommend())
                .with("treatments", new ListOf(treatment()));
    }

    private static Fields after() {
        return Fields.of("after")
                .needs("action", new Reference(Section.ACTIONS))
                .needs(
                        "outcome",
                        Word.of(
                                "shown",
                                "opened",
                                "clicked",
                                "accepted",
                                "answered",
                                "refused",
                                "dismissed",
                                "notNow",
                                "delivered",
                                "rated",
                                "replied"))
                .with("within", Value.DURATION);
    }

    private static Fields value() {
        return Fields.of("value")
                .with("business", NUMBER)
                .with("person", NUMBER)
                .with("currency", Value.TEXT);
    }

    private static Fields lever() {
        return Fields.of("lever")
                .needs("factor", NOT_NEGATIVE)
                .with("until", Value.INSTANT)
                .with("owner", Value.TEXT);
    }

    private static Fields recommend() {
        return Fields.of("recommendation")
                .with("from", Value.TEXT)
                .with("where", ON_ITEM)
                .with("by", Word.of("own-taste", "bought-and-rated", "recipient", "complements", "popular"))
                .with("count", COUNT)
                .with("repeatAfter", Value.DURATION);
    }

    private static Fields treatment() {
        return Fields.of("treatment")
                .needs("id", Value.TEXT)
                .with("placement", new Reference(Section.PLACEMENTS))
                .with("channel", CHANNEL)
                .with("form", FORM)
                .with("subject", WORDS)
                .needs("blocks", new ListOf(BLOCK));
    }

    private static Fields experiment() {
        var arm = Fields.of("arm")
                .needs("id", Value.TEXT)
                .with("weight", NOT_NEGATIVE)
                .with("without", new ListOf(new Reference(Section.ACTIONS)))
                .with("levers", new MapOf(NOT_NEGATIVE));
        return Fields.of("experiment")
                .needs("id", Value.TEXT)
                .with("name", WORDS)
                .with("hypothesis", Value.TEXT)
                .with("placements", new ListOf(Value.TEXT))
                .with("share", SHARE)
                .with("salt", Value.TEXT)
                .with("valid", Fields.of("validity").with("from", Value.INSTANT).with("until", Value.INSTANT))
                .needs("arms", new ListOf(arm))
                .needs("measure", Word.of("needsMet", "satisfaction", "activity", "optOuts"))
                .with("margin", NOT_NEGATIVE);
    }

    private static Fields voice() {
        return Fields.of("voice").with("do", new ListOf(Value.TEXT)).with("dont", new ListOf(Value.TEXT));
    }

    static Fields policies() {
        var contact = Fields.of("contact policy")
                .with("caps", new ListOf(CAP))
                .with(
                        "quietHours",
                        Fields.of("quiet hours").needs("from", Value.TIME).needs("to", Value.TIME))
                .with(
                        "pressure",
                        Fields.of("pressure").with("halfLife", Value.DURATION).with("price", NOT_NEGATIVE));
        var trouble = Fields.of("trouble").needs("above", SHARE).needs("allow", new ListOf(new Word(KINDS)));
        return Fields.of("policies")
                .with("contact", contact)
                .with("trouble", trouble)
                .with("silence", Fields.of("silence").needs("threshold", NUMBER))
                .with("holdout", Fields.of("holdout").needs("share", SHARE).needs("salt", Value.TEXT))
                .with("learning", new MapOf(Word.of("rules", "shadow", "explore", "full")))
                .with("guards", new MapOf(NOT_NEGATIVE))
                .with("wait", Fields.of("wait").with("discount", SHARE).with("atMost", Value.DURATION));
    }

    /** What the sections of a bundle that are no lists look like. */
    static Map<String, Shape> singles() {
        return Map.of("voice", voice(), "policies", policies());
    }
}
