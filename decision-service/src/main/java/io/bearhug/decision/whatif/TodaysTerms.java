package io.bearhug.decision.whatif;

import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.items.Items;
import io.bearhug.decision.learning.Models;
import io.bearhug.decision.liking.Likings;
import io.bearhug.decision.recommendation.ItemShelf;
import jakarta.enterprise.context.ApplicationScoped;

/** By what decisions are taken again: another catalogue, and items and models as they are today. */
@ApplicationScoped
public class TodaysTerms {

    private final Items items;
    private final Likings likings;
    private final Models models;

    TodaysTerms(Items items, Likings likings, Models models) {
        this.items = items;
        this.likings = likings;
        this.models = models;
    }

    Recorded.Terms of(Subject subject) {
        return new Recorded.Terms(subject.compiled(), new ItemShelf(items, likings.known()), models.experience());
    }
}
