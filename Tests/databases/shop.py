"""A shop of the schema that the presets django-shop, dead-letter-queue and event-store are for.

Only the columns of people hold telephone numbers and names of customers: no report may contain one.
"""

import random
import uuid

from planted import DAY, FIRST, HOSTILE, LAST, MINUTE, text

SCHEMA = """
CREATE TABLE shop_category ("id" char(32) NOT NULL PRIMARY KEY, "name" varchar(100) NOT NULL);
CREATE TABLE shop_producer ("id" char(32) NOT NULL PRIMARY KEY, "name" varchar(200) NOT NULL, "description" text NOT NULL,
  "city" varchar(100) NOT NULL, "rating" real NOT NULL, "delivery_time_minutes" integer unsigned NULL, "created_at" datetime NOT NULL,
  "main_category_id" char(32) NOT NULL, "user_id" integer NOT NULL UNIQUE);
CREATE TABLE shop_dish ("id" char(32) NOT NULL PRIMARY KEY, "name" varchar(200) NOT NULL, "description" text NOT NULL,
  "price" decimal NOT NULL, "photo" varchar(200) NOT NULL, "is_available" bool NOT NULL, "rating" real NOT NULL,
  "views_count" integer unsigned NOT NULL, "category_id" char(32) NOT NULL, "producer_id" char(32) NOT NULL);
CREATE TABLE shop_order ("id" char(32) NOT NULL PRIMARY KEY, "user_name" varchar(150) NOT NULL, "phone" varchar(20) NOT NULL,
  "quantity" integer unsigned NOT NULL, "total_price" decimal NOT NULL, "status" varchar(30) NOT NULL, "created_at" datetime NOT NULL,
  "updated_at" datetime NOT NULL, "dish_id" char(32) NOT NULL, "user_id" integer NULL, "producer_id" char(32) NOT NULL);
CREATE INDEX shop_order_created_at ON shop_order (created_at);
CREATE TABLE shop_payment ("id" char(32) NOT NULL PRIMARY KEY, "amount" decimal NOT NULL, "currency" varchar(3) NOT NULL,
  "provider" varchar(20) NOT NULL, "status" varchar(20) NOT NULL, "created_at" datetime NOT NULL, "order_id" char(32) NOT NULL);
CREATE INDEX shop_payment_order_id ON shop_payment (order_id);
CREATE TABLE dead_letter_queue ("id" char(32) NOT NULL PRIMARY KEY, "queue_name" varchar(255) NOT NULL, "message_type" varchar(255)
  NOT NULL, "payload" text NOT NULL, "error_message" text NOT NULL, "error_traceback" text NOT NULL, "retry_count" integer unsigned
  NOT NULL, "max_retries" integer unsigned NOT NULL, "next_retry_at" datetime NULL, "created_at" datetime NOT NULL,
  "updated_at" datetime NOT NULL);
CREATE TABLE event_store ("id" char(32) NOT NULL PRIMARY KEY, "event_type" varchar(100) NOT NULL, "aggregate_id" char(32) NOT NULL,
  "aggregate_type" varchar(100) NOT NULL, "payload" text NOT NULL, "occurred_at" datetime NOT NULL, "correlation_id" char(32) NULL,
  "causation_id" char(32) NULL, "version" integer unsigned NOT NULL);
"""
PRODUCERS = ["Tomas Bakery", "Green Bowl", "Nonna Pia", "Пекарня «Заря»", "Soup Corner", "Curry House", "Taco Yard", "Blue Fish"]
DISHES = ["Rye bread", "Falafel bowl", "Lasagne", "Медовик", "Pumpkin soup", "Dal", "Fish taco", "Smoked trout", "Borscht", "Apple pie"]
# What applications call their statuses, and what that means.
STATUSES = {
    "pending": "open", "paid": "open", "cooking": "open", "delivering": "open", "delivered": "completed", "completed": "completed",
    "cancelled": "canceled", "refunded": "canceled", "payment_failed": "failed",
}  # fmt: skip
CURRENCIES = ["RUB"] * 7 + ["EUR"] * 2 + ["USD"]
QUEUES = ["payments", "mail", "exports"]
EVENTS = ["OrderCreated", "OrderPaid", "OrderDelivered", "OrderCancelled", "DishViewed"]
# Eight weeks before what is compared, by which rules learn how much days differ.
START = FIRST - 56 * DAY
# Weeks in which fewer orders come, and more of them are canceled: 2026-W47.
QUIET = range(FIRST + 23 * DAY, LAST)
PHONE, CUSTOMER = "+7 900 555-01-", "Customer Nobody"


def shop(database):
    from planted import Planted

    database.executescript(SCHEMA)
    found, chance = Planted(), random.Random(47)

    def key():
        return uuid.UUID(int=chance.getrandbits(128), version=4).hex

    producers = [(key(), name) for name in PRODUCERS + HOSTILE]
    dishes = [(key(), name, chance.choice(producers)) for name in DISHES + HOSTILE]
    for number, (producer, name) in enumerate(producers):
        row = (producer, name, "", "City", 4.5, 30, text(FIRST, 6), key(), number)
        database.execute("INSERT INTO shop_producer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    for dish, name, (producer, _) in dishes:
        database.execute("INSERT INTO shop_dish VALUES (?, ?, '', 10, '', 1, 4.5, 0, ?, ?)", (dish, name, key(), producer))
    for day in range(START, LAST, DAY):
        quiet = day in QUIET
        for _ in range(chance.randrange(20, 30) if quiet else chance.randrange(38, 52)):
            time = day + chance.randrange(DAY)
            if time < LAST:
                order(database, found, chance, key, time, chance.choice(dishes[: len(DISHES)] if chance.random() < 0.9 else dishes), quiet)
        for _ in range(chance.randrange(4, 9)):
            time = day + chance.randrange(DAY)
            if time < LAST:
                name = chance.choice(EVENTS + HOSTILE[:2])
                row = (key(), name, key(), "Order", '{"phone": "' + PHONE + '99"}', text(time, 6), None, None, 1)
                database.execute("INSERT INTO event_store VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
                found.happened.append((time, name))
        for _ in range(chance.randrange(6, 12) if quiet else chance.randrange(1, 4)):
            time = day + chance.randrange(DAY)
            retries, most = (5, 5) if chance.random() < 0.4 else (chance.randrange(5), 5)
            if time < LAST:
                queue = chance.choice(QUEUES + HOSTILE[:1])
                row = (key(), queue, "Charge", "{}", "timeout", "Traceback", retries, most, None, text(time, 6), text(time, 6))
                database.execute("INSERT INTO dead_letter_queue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
                found.dead.append((time, queue, retries >= most))
    return found


def order(database, found, chance, key, time, dish, quiet):
    dish, dish_name, (producer, producer_name) = dish
    weights = [2, 2, 1, 1, 30, 20, 12 if quiet else 4, 2, 2]
    status = chance.choices(list(STATUSES), weights)[0]
    quantity, amount = chance.randrange(1, 5), chance.randrange(500, 5000)
    currency = chance.choice(CURRENCIES) if chance.random() < 0.97 else None
    number = key()
    shown = text(time, 6 if time % 1_000_000 else 0)
    row = (number, CUSTOMER, PHONE + f"{quantity:02}", quantity, f"{amount}.50", status, shown, shown, dish, None, producer)
    database.execute("INSERT INTO shop_order VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    if currency:
        # A first attempt may have failed: the order is paid once all the same.
        for attempt in range(chance.choice([1, 1, 1, 2])):
            paid = "succeeded" if attempt == 0 else "failed"
            row = (key(), f"{amount}.50", currency, "card", paid, text(time + attempt * MINUTE, 6), number)
            database.execute("INSERT INTO shop_payment VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    found.orders.append((time, STATUSES[status], amount + 0.5, currency, dish_name, producer_name, quantity))


DATABASES = {"django-shop": shop}
