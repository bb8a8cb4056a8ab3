package dev.tenon.client;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record of the application's own as one that records of a model are read as: {@code db.user().select(Card.class)}.
 * Tenon's annotation processor then checks when the project is compiled what else is checked when the record is first used.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Projection {
    /** The generated record of the model. */
    Class<? extends Record> value();
}
