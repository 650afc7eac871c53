package io.bearhug.identity.exports;

import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams persons a page at a time, as fast as they are taken. Each page is as of the moment it is read; whoever is cut off goes on after
 * the last person they have.
 */
@ApplicationScoped
public class ExportPersons {

    private static final int PAGE = 200;

    private final PersonPages pages;

    ExportPersons(PersonPages pages) {
        this.pages = pages;
    }

    /** All persons after this id. */
    public Multi<Person> after(@Nullable String id) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Cursor(id), cursor -> pages.after(cursor.last, PAGE)
                        .invoke(cursor::move))
                .until(List::isEmpty)
                .onItem()
                .disjoint();
    }

    /** How far one export is; its pages are read one after the other. */
    private static final class Cursor {
        private @Nullable String last;

        Cursor(@Nullable String last) {
            this.last = last;
        }

        void move(List<Person> page) {
            if (!page.isEmpty()) {
                last = page.getLast().id();
            }
        }
    }
}
