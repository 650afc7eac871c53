package io.bearhug.context.moments;

import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Who said which moment to whom, so that each is said once per cool-down, whoever notices it. */
public interface Claims {

    /** What was said of a moment to any of these subjects: person ids and fragments. */
    Uni<Quiet> said(String definition, Collection<String> subjects);

    /**
     * Claims the right to say a moment. A claim that is not confirmed within its lease – real time – is void.
     *
     * @return whether it is ours to say
     */
    Uni<Boolean> claim(Claim claim);

    /** Says that it was said. */
    Uni<Void> confirm(Claim claim);

    /**
     * The wish to say a moment.
     *
     * @param definition id of the moment's definition
     * @param subject person id, or fragment while nobody is resolved
     * @param said what is remembered once it was said
     */
    record Claim(String definition, String subject, Quiet.Said said) {}
}
