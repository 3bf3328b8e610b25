/// A kind of error report people write.
struct ErrorTopic {
  enum TopicLanguage { case english, russian }

  /// `#` stands for a number that differs from report to report.
  let title: String
  let category: String
  let module: String
  let language: TopicLanguage
  /// What a planted surge of the category is about; otherwise an everyday report.
  let surge: Bool

  init(_ title: String, _ category: String, _ module: String, _ language: TopicLanguage, surge: Bool = false) {
    self.title = title
    self.category = category
    self.module = module
    self.language = language
    self.surge = surge
  }

  static let categories = ["ui", "functionality", "performance", "security", "integration", "data", "other"]

  static let all: [ErrorTopic] = [
    ErrorTopic("Price is cut off in the order list", "ui", "orders", .english),
    ErrorTopic("Кнопка «В корзину» не видна в тёмной теме", "ui", "catalog", .russian),
    ErrorTopic("Menu covers the search field", "ui", "search", .english),
    ErrorTopic("Не помещается длинное имя в профиле", "ui", "accounts", .russian),
    ErrorTopic("Карточка товара #: цена уезжает за край экрана телефона", "ui", "catalog", .russian, surge: true),
    ErrorTopic("Buttons overlap on phones", "ui", "catalog", .english, surge: true),
    ErrorTopic("Меню не закрывается на телефоне", "ui", "catalog", .russian, surge: true),

    ErrorTopic("Promo code # is not accepted", "functionality", "checkout", .english),
    ErrorTopic("Не приходит письмо с подтверждением заказа #", "functionality", "orders", .russian),
    ErrorTopic("Filter by price does nothing", "functionality", "catalog", .english),
    ErrorTopic("Нельзя изменить адрес доставки", "functionality", "delivery", .russian),
    ErrorTopic("Кнопка «Оплатить» не работает: ошибка 500", "functionality", "checkout", .russian, surge: true),
    ErrorTopic("Order # cannot be placed: server error", "functionality", "checkout", .english, surge: true),
    ErrorTopic("Корзина пустеет после обновления страницы", "functionality", "cart", .russian, surge: true),

    ErrorTopic("Search takes # seconds", "performance", "search", .english),
    ErrorTopic("Страница товара # открывается слишком долго", "performance", "catalog", .russian),
    ErrorTopic("Сайт не отвечает: ошибка 503", "performance", "orders", .russian, surge: true),
    ErrorTopic("Everything times out", "performance", "checkout", .english, surge: true),

    ErrorTopic("I see the order # of somebody else", "security", "orders", .english),
    ErrorTopic("После выхода страница профиля открывается снова", "security", "accounts", .russian),
    ErrorTopic("Кто-то пробует войти под моим именем", "security", "accounts", .russian, surge: true),
    ErrorTopic("Password reset mail # that I did not ask for", "security", "accounts", .english, surge: true),

    ErrorTopic("Статус доставки # не обновляется", "integration", "delivery", .russian),
    ErrorTopic("Payment # is shown twice", "integration", "payments", .english),
    ErrorTopic("Курьерская служба отклоняет заказ #", "integration", "delivery", .russian, surge: true),
    ErrorTopic("Payment provider answers with error #", "integration", "payments", .english, surge: true),

    ErrorTopic("Stock of product # is negative", "data", "catalog", .english),
    ErrorTopic("Неверная сумма в заказе #", "data", "orders", .russian),
    ErrorTopic("Prices differ between list and page of product #", "data", "catalog", .english, surge: true),
    ErrorTopic("У товара # пропали отзывы", "data", "catalog", .russian, surge: true),

    ErrorTopic("Опечатка в условиях доставки", "other", "delivery", .russian),
    ErrorTopic("Where can I find my invoices?", "other", "accounts", .english),
    ErrorTopic("Вопрос про возврат товара", "other", "orders", .russian, surge: true),
    ErrorTopic("The telephone number is wrong", "other", "feedback", .english, surge: true),
  ]
}
