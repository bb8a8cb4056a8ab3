package dev.tenon.examples.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stands in for a payment gateway, where everything that is created costs money. */
final class Stripe {
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private boolean refuses;

    /** A customer who pays for a plan. */
    record Subscription(String id, int externalId, String plan, long quantity) {}

    /** Money taken once. */
    record Charge(String id, int amount) {}

    /** The card was refused. */
    static final class CardRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CardRefused() {
            super("Your card was declined.");
        }
    }

    /** From now on it refuses every charge. */
    void refuseCharges() {
        refuses = true;
    }

    /** Creates a subscription, also a second one for the same customer. */
    Subscription create(int externalId, String plan, long quantity) {
        Subscription created = new Subscription("cus_" + (subscriptions.size() + 1), externalId, plan, quantity);
        subscriptions.add(created);
        return created;
    }

    Optional<Subscription> find(int externalId) {
        return subscriptions.stream()
                .filter(known -> known.externalId() == externalId)
                .findFirst();
    }

    /** Changes a subscription, which keeps its id. */
    Subscription update(Subscription known, String plan, long quantity) {
        Subscription changed = new Subscription(known.id(), known.externalId(), plan, quantity);
        subscriptions.set(subscriptions.indexOf(known), changed);
        return changed;
    }

    Charge charge(int amount) {
        if (refuses) {
            throw new CardRefused();
        }
        Charge charge = new Charge("ch_" + (charges.size() + 1), amount);
        charges.add(charge);
        return charge;
    }

    List<Subscription> subscriptions() {
        return List.copyOf(subscriptions);
    }

    List<Charge> charges() {
        return List.copyOf(charges);
    }
}
